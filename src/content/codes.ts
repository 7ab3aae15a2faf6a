// Every fault that a problem's code can name, with what it means in one line. A code never changes its meaning.

export const codes = {
  // The folder and its files
  'file-not-plain': 'A link, pipe, socket or device is among the files',
  'file-too-large': 'A file is too large',
  'file-not-utf8': 'A file is not text in UTF-8',
  'file-of-no-kind': 'A file is of no known kind',
  'file-name-not-an-id': 'A file or folder has a name that cannot be an id',
  'page-address-taken': 'A page has an address that the site itself uses',
  'id-repeated': 'Two files have the same id',

  // YAML, front matter and fields
  'front-matter-missing': 'A file has no front matter',
  'yaml-malformed': 'YAML cannot be read',
  'field-missing': 'A field is missing',
  'field-unknown': 'A field is unknown',
  'value-malformed': 'A value does not have the form of its field',
  'value-not-in-list': 'A value is none of those its field can have',
  'value-of-wrong-type': 'A value is of another type than its field',
  'name-malformed': 'A name under a field does not have the form of such names',

  // The release and its quotes
  'release-missing': 'There is no release',
  'release-repeated': 'There is more than one release',
  'release-text-changed': 'The text of the release is not what its hash was taken of',
  'release-words-uncovered': 'Words of the release belong to no claim',
  'quote-not-in-release': 'A quote is not in the release',
  'quote-in-several-places': 'A quote is in the release more than once',
  'quote-not-linkable': 'No link can find a quote',

  // References
  'source-unknown': 'There is no such source',
  'excerpt-unknown': 'There is no such excerpt',
  'dataset-unknown': 'There is no such dataset',
  'claim-unknown': 'There is no such claim',
  'claim-not-in-lesson': 'A task names a claim that its lesson does not',
  'standard-unknown': 'There is no such standard',
  'task-unknown': 'A step names a task that its lesson does not have',
  'lesson-minutes-differ': 'The steps of a lesson take more or less time than the lesson',
  'term-form-in-two-terms': 'The same words link to two terms',
  'check-cycle': 'A check rests on its own result',

  // Datasets
  'dataset-missing': 'A dataset that lists are counted into is missing',
  'dataset-without-description': 'Rows have no description',
  'dataset-without-rows': 'A description has no rows',
  'csv-malformed': 'CSV cannot be read',
  'columns-differ': 'The columns of the rows are not those described',
  'cell-malformed': 'A cell does not have the form of its column',
  'row-too-long': 'A row has more cells than there are columns',
  'key-repeated': 'Two rows have the same key',
  'rows-changed': 'Rows are not what their hash was taken of',

  // What was published
  'claim-missing': 'A published claim is gone',
  'claim-quote-changed': 'A published claim has another quote',
  'claim-id-spent': 'A claim has the id of one that was renamed or withdrawn',
  'rename-to-unknown-claim': 'A claim was renamed to one that does not exist',
  'rename-to-other-words': 'A claim was renamed to one with another quote',
  'rename-repeated': 'Two claims were renamed to the same one',
  'rename-cycle': 'Renamed claims lead back to themselves',
  'withdrawn-before-frozen': 'A claim was withdrawn before it was published',
  'frozen-file-missing': 'A frozen file is missing',
  'frozen-file-changed': 'A frozen file is not what its hash was taken of',
  'frozen-file-not-in-registry': 'A frozen file belongs to no published version',
  'built-below-the-root': 'The site was built for an address below the root',

  // Lists in spreadsheets
  'spreadsheet-protected': 'A spreadsheet has a password or is in the older format',
  'spreadsheet-unreadable': 'A file cannot be read as a spreadsheet',
  'list-columns-missing': 'A list lacks columns',
  'list-without-agreements': 'A list has no agreements',
  'list-name-unknown': 'A list has a name that the counting rules do not know',
} as const;

/** What a code means; the code itself where it is none of the list. */
export const meaningOf = (code: string): string => (codes as Readonly<Record<string, string>>)[code] ?? code;
