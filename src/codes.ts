// Every fault that a problem's code can name, with what it means in one line. A code never changes its meaning.

export const codes = {
  // Where the site is published
  'site-url-malformed': 'SITE_URL is no scheme and host',
  'base-path-malformed': 'BASE_PATH is no folder',

  // The folder and its files
  'file-not-plain': 'A link, pipe, socket or device is among the files',
  'file-too-large': 'A file is too large',
  'file-not-utf8': 'A file is not text in UTF-8',
  'character-refused': 'A text has a character that outputs cannot hold',
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
  'check-unknown': 'There is no such check',
  'check-without-number': 'A check whose number is used computes none',

  // Checks
  'unused-input': 'A formula does not use an input',
  'not-a-formula': 'A formula is not arithmetic over the inputs',
  'division-by-zero': 'A formula divides by zero',
  'query-without-number': 'A query does not give one number',
  'number-not-stated': 'A number is neither quoted, a figure nor a constant',
  'number-not-in-words': 'A number is not in the words it is said to be from',
  'not-a-number': 'A text is not one number',
  'not-a-range': 'A text is not a range of two numbers',
  'qualifier-needs-other-comparison': 'The words before a number ask for another comparison',
  'number-without-last-digit': 'A number has no last digit to which a result could be rounded',
  'not-percentage-of-whole-number': 'A percentage and a whole number were expected',
  'words-not-in-text': 'Words are not in the text they are said to be from',
  'unexpected-outcome': 'A check comes out otherwise than its author expects',
  'label-against-outcomes': 'A label does not fit the outcomes of the checks',

  // The quiz
  'bad-mistake': 'A mistake of the quiz leads to no number of the right kind',
  'options-print-the-same': 'Two options of a question print the same',

  // Prose
  'unreadable-prose': 'A text cannot be read as Markdown',
  'code-in-prose': 'A text has JavaScript or a construct that is not allowed',
  'component-unknown': 'A text uses a component that it may not use',
  'misplaced-block': 'A block is inside other text or has something in it',
  'value-unknown': 'A text prints a number that no check computes',
  'citation-unknown': 'A text cites a source or an excerpt that does not exist',
  'quotation-not-found': 'A quotation is in no text that may be quoted',
  'straight-quotation-marks': 'A text has straight quotation marks',
  'hand-typed-number': 'A text has a number that was typed by hand',
  'unbacked-number': 'A title or question has a number that no check bears',
  'number-in-question': 'A question for readers has a number that is not in the quote',
  'dead-link': 'A link leads to no address of the site',
  'not-a-web-address': 'A link is no address of the web',
  'image-not-found': 'An image is no file of the site',
  'image-without-words': 'An image does not say what it shows',
  'bad-figure': 'A figure has no value',
  'unused-figure': 'A text does not use a figure that it declares',
  'unused-own-words': 'A text does not use words that it declares as its own',

  // Share cards
  'card-without-glyph': 'A character is in no font of the share cards',
  'card-too-full': 'The words of a share card do not fit on it',

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
  'frozen-record-misplaced': 'A frozen record belongs to another version',
  'change-without-correction': 'A published claim changed without an entry',
  'correction-without-change': 'An entry goes with no change',
  'correction-of-another-kind': 'The kind of an entry does not fit what changed',
  'correction-out-of-order': 'Entries are not in the order of their dates',
  'correction-before-freeze': 'There is an entry for a version before its time',
  'correction-missing': 'The entry for a frozen version is gone',
  'frozen-correction-changed': 'The entry for a frozen version is not what it was',
  'withdrawn-before-its-last-version': 'A claim was withdrawn before its last version',
  'page-not-built': 'A page to freeze was not built',
  'page-of-other-content': 'A page to freeze was built from other content',
  'page-without-article': 'A page to freeze has no article',
  'address-not-lasting': 'A page to freeze has an address that changes with the next build',
  'built-below-the-root': 'The site was built for an address below the root',

  // Lists in spreadsheets
  'spreadsheet-protected': 'A spreadsheet has a password or is in the older format',
  'spreadsheet-unreadable': 'A file cannot be read as a spreadsheet',
  'list-columns-missing': 'A list lacks columns',
  'list-without-agreements': 'A list has no agreements',
  'list-name-unknown': 'A list has a name that the counting rules do not know',
} as const;

export type Code = keyof typeof codes;
