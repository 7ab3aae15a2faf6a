// YAML as people read it. What YAML would read otherwise than it looks (a sentence cut by " #", a tag, an alias, a comma
// within { }) is refused with what to write instead, before anything is made of it.
import {
  CST,
  isCollection,
  isMap,
  isPair,
  isScalar,
  Lexer,
  parseDocument,
  visit,
  type Document,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { show, type Problem } from '../problem.ts';

/** A fault of YAML, and where in the text it is, in code units from 0. */
export interface YamlFault extends Pick<Problem, 'code' | 'found' | 'expected' | 'fix'> {
  at: number;
}

/** How large a file is read: some thousand entries of a registry. More would take seconds. */
const MOST_TOKENS = 250_000;
/** How many { } and [ ] can be inside one another. */
const MOST_LEVELS = 20;
/** The same in the nodes of a document: a field is two, itself and its value. */
const MOST_DEPTH = 2 * MOST_LEVELS;
/** With more faults than that the rest of the file is not looked at. */
const MOST_FAULTS = 20;

const QUOTE = 'put the whole text in quotation marks, or on the line below the name with >- after the colon';

/**
 * Reads a text as YAML 1.2.
 * @returns the document only where there is no fault
 */
export function readYaml(text: string): { document: Document } | { faults: YamlFault[] } {
  const seen = faultsOfTokens(text);
  if (seen.stopped) return { faults: seen.faults };
  try {
    // Keys are compared here: the library compares each with each.
    const document = parseDocument(text, { prettyErrors: false, stringKeys: true, uniqueKeys: false });
    const faults = [...seen.faults];
    const isNew = (at: number) => seen.faults.every((fault) => lineAt(text, fault.at) !== lineAt(text, at));
    for (const { message, pos } of [...document.errors, ...document.warnings].slice(0, MOST_FAULTS)) {
      if (message.includes('call stack')) return { faults: [tooDeep(pos[0])] };
      // Most errors follow from what was explained already.
      if (isNew(pos[0])) faults.push(malformed(pos[0], message));
    }
    if (faults.length === 0) faults.push(...faultsOfNodes(document));
    return faults.length === 0 ? { document } : { faults: faults.toSorted((a, b) => a.at - b.at) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { faults: [tooDeep(0)] };
  }
}

const malformed = (at: number, message: string): YamlFault => ({
  at,
  code: 'yaml-malformed',
  found: message,
  expected: 'YAML',
  fix: 'quote a text that contains ": " or begins with a sign, and indent with spaces',
});

const tooDeep = (at: number): YamlFault => ({
  at,
  code: 'yaml-too-large',
  found: 'lists and fields too deep inside one another',
  expected: `at most ${MOST_LEVELS} levels`,
  fix: 'no kind of file has that many; remove the brackets that are too many',
});

const lineAt = (text: string, at: number): number => text.lastIndexOf('\n', at - 1);

/** The last text before a comment. */
interface Before {
  /** Where it begins, and where the line begins on which it does. */
  start: number;
  lineStart: number;
  end: number;
  isQuoted: boolean;
}

/** What the signs of the text mean to YAML, and not to whoever reads it. */
function faultsOfTokens(text: string): { faults: YamlFault[]; stopped: boolean } {
  const faults: YamlFault[] = [];
  let [offset, lineStart, tokens, level] = [0, 0, 0, 0];
  let [isScalarNext, hasContent] = [false, false];
  // Of a text that begins on the line below: | or >, and where it stands.
  let header = '';
  let headerPlace = { start: 0, lineStart: 0 };
  let before: Before | null = null;
  // The last token that is no space, and whether the comment after it cuts nothing.
  let isClosed = false;

  for (const token of new Lexer().lex(text)) {
    if (token === CST.DOCUMENT || token === CST.FLOW_END) continue;
    if (token === CST.SCALAR) {
      isScalarNext = true;
      continue;
    }
    tokens += 1;
    if (tokens > MOST_TOKENS) {
      const fault: YamlFault = {
        at: offset,
        code: 'yaml-too-large',
        found: `more than ${MOST_TOKENS.toLocaleString('en')} words and signs of YAML`,
        expected: 'less in one file',
        fix: 'split the file, or leave out what is not used',
      };
      return { faults: [...faults, fault], stopped: true };
    }
    const at = offset;
    const type = isScalarNext ? 'scalar' : CST.tokenType(token);
    offset += token.length;
    const isQuoted = type === 'single-quoted-scalar' || type === 'double-quoted-scalar';
    if (type === 'comment') {
      const fault = faultOfComment(text, at, lineStart, before, isClosed, level);
      if (fault) faults.push(fault);
    } else if (type === 'scalar' || isQuoted) {
      // "Almost" right: what follows the closing mark.
      if (before?.isQuoted && (isQuoted || !header) && !/[\n,:[\]{}]/.test(text.slice(before.end, at))) {
        faults.push({
          at,
          code: 'yaml-malformed',
          found: `${show(token)} after the closing quotation mark`,
          expected: 'nothing after it on its line',
          fix: 'put the whole text in quotation marks; inside \'...\' a \' is written twice, inside "..." a " is written \\"',
        });
      }
      if (!isQuoted) faults.push(...faultsOfText(token, at, header));
      before = { ...(header ? headerPlace : { start: at, lineStart }), end: offset, isQuoted };
    } else {
      const meaning = SIGNS[type ?? ''];
      // A file may begin with ---.
      if (meaning && !(type === 'doc-start' && !hasContent)) {
        faults.push({ at, code: meaning.code, found: `${meaning.what}: ${show(token)}`, expected: meaning.expected, fix: meaning.fix }); // prettier-ignore
      }
    }
    if (type === 'flow-map-start' || type === 'flow-seq-start') level += 1;
    if (type === 'flow-map-end' || type === 'flow-seq-end') level = Math.max(0, level - 1);
    if (level > MOST_LEVELS) return { faults: [...faults, tooDeep(at)], stopped: true };
    if (faults.length >= MOST_FAULTS) return { faults, stopped: true };

    if (type !== 'space' && type !== 'newline' && type !== 'comment') {
      isClosed = isQuoted || type === 'flow-map-end' || type === 'flow-seq-end' || type === 'block-scalar-header'; // prettier-ignore
      if (type !== 'scalar' && !isQuoted) before = null;
      hasContent = true;
    }
    if (type === 'block-scalar-header') {
      header = token;
      headerPlace = { start: at, lineStart };
    } else if (type === 'scalar') header = '';
    isScalarNext = false;
    const lastBreak = token.lastIndexOf('\n');
    if (lastBreak >= 0) lineStart = at + lastBreak + 1;
  }
  return { faults, stopped: false };
}

/** A comment on a line of its own, or after a closing mark, takes nothing from a text; elsewhere it cuts it. */
function faultOfComment(
  text: string,
  at: number,
  lineStart: number,
  before: Before | null,
  isClosed: boolean,
  level: number,
): YamlFault | null {
  const isOwnLine = text.slice(lineStart, at).trim() === '';
  if (isOwnLine ? !continues(text, at - lineStart, before, level) : isClosed) return null;
  const end = text.indexOf('\n', at);
  const comment = text.slice(at, end < 0 ? undefined : end);
  return {
    at,
    code: 'yaml-comment-in-text',
    found: `${show(comment)}, which YAML takes for a comment: the text before it would end there`,
    expected: 'a text in quotation marks where it has " #" in it, and a comment on a line of its own',
    fix: `${QUOTE}; if it is a comment, put it on the line above`,
  };
}

/** Whether a line of a comment stands where the text before it could go on. */
function continues(text: string, column: number, before: Before | null, level: number): boolean {
  if (!before || before.isQuoted) return false;
  if (level > 0) return true;
  const prefix = text.slice(before.lineStart, before.start);
  const name = /^(?:[ ]|- )*/.exec(prefix)![0].length;
  // Of "name: text" the name, of "- text" the hyphen, of a text on a line of its own what is left of it.
  const outside = name < prefix.length ? name : prefix.lastIndexOf('-') < 0 ? name - 1 : prefix.lastIndexOf('-'); // prettier-ignore
  return column > outside;
}

/** A text over several lines, of which YAML joins lines that look like a list, or keeps spaces that nobody sees. */
function faultsOfText(source: string, at: number, header: string): YamlFault[] {
  if (source === '<<') {
    return [{ at, ...MERGE }];
  }
  if (!source.includes('\n')) return [];
  const faults: YamlFault[] = [];
  const listed = header.startsWith('|') ? null : (header ? /^ *[-*+] /m : /\n *[-*+](?: |$)/m).exec(source);
  if (listed) {
    faults.push({
      at: at + listed.index + (header ? 0 : 1),
      code: 'yaml-list-in-text',
      found: `${show(source.slice(listed.index, listed.index + 40).trim())}, which YAML joins with the line before it`,
      expected: 'the lines of a list one below the other, or a text that goes on in words',
      fix: 'indent the lines of a list alike; for a list inside a text, write | after the colon',
    });
  }
  const spaces = header ? /\S([ ]+)$/m.exec(source) : null;
  if (spaces) {
    faults.push({
      at: at + spaces.index + 1,
      code: 'yaml-space-unseen',
      found: `spaces at the end of a line of the text, after ${show(
        source
          .slice(0, spaces.index + 1)
          .split('\n')
          .at(-1)
          ?.slice(-40)
          .trim(),
      )}`,
      expected: 'no spaces there: nobody sees them, and they are part of the text',
      fix: 'remove them',
    });
  }
  return faults;
}

type Meaning = Pick<Problem, 'code' | 'expected' | 'fix'> & { what: string };

const signs = (what: string): Meaning => ({
  what,
  code: 'yaml-sign-with-meaning',
  expected: 'a text in quotation marks where it begins with a sign that YAML has a meaning for',
  fix: QUOTE,
});

const SEVERAL: Omit<Meaning, 'what'> = {
  code: 'yaml-several-documents',
  expected: 'one document in one file',
  fix: 'put the rest into a file of its own, or remove the line',
};

const { what: merge, ...MERGED } = signs('a merge of YAML');
const MERGE = { ...MERGED, found: `${merge}: "<<"`, fix: 'write out every field where it belongs' };

/** What tokens mean that no content file has, by their type. */
const SIGNS: Record<string, Meaning> = {
  alias: signs('an alias of YAML'),
  anchor: signs('an anchor of YAML'),
  tag: signs('a tag of YAML'),
  'directive-line': signs('a directive of YAML'),
  'explicit-key-ind': signs('a name marked by "?"'),
  'doc-start': { what: 'the start of a second document', ...SEVERAL },
  'doc-end': { what: 'the end of a document', ...SEVERAL },
};

/** What names and values come to that is not what they look like. */
function faultsOfNodes(document: Document): YamlFault[] {
  const faults: YamlFault[] = [];
  const tooDeepHere = ({ range }: YAMLMap | YAMLSeq) => {
    faults.push(tooDeep(range?.[0] ?? 0));
    return visit.BREAK;
  };
  visit(document, {
    Map: (_, map, above) => {
      if (above.length > MOST_DEPTH) return tooDeepHere(map);
      faults.push(...faultsOfNames(map));
      return undefined;
    },
    Seq: (_, list, above) => {
      if (above.length > MOST_DEPTH) return tooDeepHere(list);
      if (list.flow && list.items.length > 1) faults.push(...faultsOfItems(list));
      return undefined;
    },
    Scalar: (key, { value, source = '', type, range }) => {
      if (key === 'key') return undefined;
      const at = range?.[0] ?? 0;
      if (typeof value === 'number' && type === 'PLAIN' && !/^(?:0|-?[1-9]\d{0,14})$/.test(source)) {
        faults.push({
          at,
          code: 'yaml-number-ambiguous',
          found: `${source}, which YAML reads as the number ${value}`,
          expected: 'a whole number in plain digits, or a text in quotation marks',
          fix: Number.isSafeInteger(value) ? `write "${source}" for the text, ${value} for the number` : `write "${source}"`, // prettier-ignore
        });
      }
      if (typeof value === 'string') {
        const character = firstUnprintable(value);
        if (character !== null) faults.push({ at, ...unprintable(character.sign) });
        if (value.includes('\t')) faults.push({ at, ...TAB });
      }
      return faults.length >= MOST_FAULTS ? visit.BREAK : undefined;
    },
  });
  return faults;
}

function faultsOfNames(map: YAMLMap): YamlFault[] {
  const faults: YamlFault[] = [];
  const seen = new Set<string>();
  for (const { key, value } of map.items) {
    if (faults.length >= MOST_FAULTS) break;
    if (!isScalar(key)) continue;
    const name = String(key.value);
    const at = key.range?.[0] ?? 0;
    if (map.flow && value === null) faults.push(cutByComma(name, at));
    if (seen.has(name)) {
      faults.push({
        at,
        code: 'yaml-name-repeated',
        found: `the name ${show(name)} a second time`,
        expected: 'each name once: the second would replace the first',
        fix: 'rename or remove one of the two',
      });
    } else if (name in Object.prototype || /^\d+$/.test(name)) {
      faults.push({
        at,
        code: 'name-malformed',
        found: show(name),
        expected: /^\d+$/.test(name)
          ? 'a name that has a letter, so that it keeps its place in the order of the file'
          : 'a name that JavaScript has no use of its own for',
        fix: 'give it another name',
      });
    }
    seen.add(name);
  }
  return faults;
}

const cutByComma = (rest: string, at: number): YamlFault => ({
  at,
  code: 'yaml-comma-in-text',
  found: `${show(rest)}, cut off at a comma: within { } and [ ] a comma ends the text before it`,
  expected: 'a text with a comma in quotation marks, or on a line of its own',
  fix: 'put the text in quotation marks, or write one field or item on each line, without { } and [ ]',
});

/** Items of [ ] that look like the parts of one sentence or number: a list of names has short items without an end. */
function faultsOfItems({ items }: YAMLSeq): YamlFault[] {
  const isRest = (item: unknown, i: number) => {
    if (!isScalar(item) || item.type !== 'PLAIN') return false;
    const [source = '', before] = [item.source, items[i - 1]];
    const isJoined = isScalar(before) && before.range?.[1] === (item.range?.[0] ?? 0) - 1;
    return (
      /[.!?…]$|^(?:and|but|or|nor|so|too|which|who) |(?:\s\S+){6}/.test(source) ||
      (isJoined && /\d$/.test(before.source ?? '') && /^\d{3}(?!\d)/.test(source))
    );
  };
  const rest = items.find(isRest);
  return isScalar(rest) ? [cutByComma(rest.source ?? '', rest.range?.[0] ?? 0)] : [];
}

/** How wide a tab is differs from program to program, and nobody sees one. */
export const TAB: Pick<Problem, 'code' | 'found' | 'expected' | 'fix'> = {
  code: 'yaml-space-unseen',
  found: 'a tab',
  expected: 'spaces',
  fix: 'replace every tab with spaces; a backslash between " " is written twice',
};

// Control characters but tab and line feed; separators of lines that no editor shows; a byte order mark inside a text; halves
// of characters; what stands for an unreadable one; code points that are none (Unicode 16, sections 23.1 and 23.7).
const UNPRINTABLE =
  // eslint-disable-next-line no-control-regex
  /[^\P{Cc}\t\n]|[\u2028\u2029\ufeff\ufffd\ufdd0-\ufdef]|\p{Cs}|[\ufffe\uffff\u{1fffe}\u{1ffff}\u{2fffe}\u{2ffff}\u{3fffe}\u{3ffff}\u{10fffe}\u{10ffff}]/u;

/** The first character of a text that nothing can print; null where there is none. */
export function firstUnprintable(text: string): { at: number; sign: string } | null {
  const found = UNPRINTABLE.exec(text);
  return found && { at: found.index, sign: found[0] };
}

/** What is said of such a character. */
export const unprintable = (sign: string): Pick<Problem, 'code' | 'found' | 'expected' | 'fix'> => ({
  code: 'character-unprintable',
  found: `the character U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}, which nothing can print`,
  expected: 'letters, signs, spaces and line ends',
  fix:
    sign === '\r'
      ? 'save the file with the line ends of Unix (LF)'
      : 'remove it; it may have come with a copied text, or the file may be in another encoding than UTF-8',
});

/** Where the name at a path is, or else the nearest field around it; null in an empty file. */
export function positionOf(document: Document, path: readonly (string | number)[]): number | null {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const parent = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
    if (isMap(parent)) {
      const key = parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === String(path[depth - 1]))?.key; // prettier-ignore
      if (isScalar(key) && key.range) return key.range[0];
    }
    const node = isCollection(parent) ? (parent.get(path[depth - 1], true) as { range?: [number] } | undefined) : undefined; // prettier-ignore
    if (node?.range) return node.range[0];
  }
  return null;
}

/** A value as it was typed: 1.10 and not 1.1; undefined where it is no bare word. */
export function typedAt(document: Document, path: readonly (string | number)[]): string | undefined {
  const node: unknown = document.getIn(path, true);
  return isScalar(node) && node.type === 'PLAIN' ? node.source : undefined;
}

/** Whether the fields at a path are within { }. */
export function isInBraces(document: Document, path: readonly (string | number)[]): boolean {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  return isMap(node) && node.flow === true;
}
