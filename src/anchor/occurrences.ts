// Where words stand in a text, for a text in which many are looked up: it is read once, and then each look-up
// compares only the few places where its rarest run of characters stands.

/** Gives the places of words in the text, in code units and in order; places may overlap. */
export function occurrencesIn(text: string): (words: string) => Generator<number> {
  const bits = Math.ceil(Math.log2(Math.max(2, text.length)));
  // The places of all runs, sorted by the bucket of the run: those of bucket b begin at bounds[b].
  const bounds = new Uint32Array(2 ** bits + 1);
  const runs = Math.max(0, text.length - RUN + 1);
  for (let at = 0; at < runs; at += 1) bounds[bucketOf(text, at, bits) + 1]! += 1;
  for (let bucket = 1; bucket < bounds.length; bucket += 1) bounds[bucket]! += bounds[bucket - 1]!;
  const places = new Uint32Array(runs);
  const filled = bounds.slice(0, -1);
  for (let at = 0; at < runs; at += 1) places[filled[bucketOf(text, at, bits)]!++] = at;

  return function* occurrences(words) {
    if (words.length < RUN) return yield* scan(text, words);
    let rarest = { offset: 0, from: 0, to: Infinity };
    for (let offset = 0; offset + RUN <= words.length; offset += 1) {
      const bucket = bucketOf(words, offset, bits);
      const [from, to] = [bounds[bucket]!, bounds[bucket + 1]!];
      if (to - from < rarest.to - rarest.from) rarest = { offset, from, to };
    }
    for (let i = rarest.from; i < rarest.to; i += 1) {
      const start = places[i]! - rarest.offset;
      if (start >= 0 && text.startsWith(words, start)) yield start;
    }
  };
}

/** In code units. */
const RUN = 6;

function* scan(text: string, words: string): Generator<number> {
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    yield start;
    if (start === text.length) return;
  }
}

// Fibonacci hashing (Knuth, The Art of Computer Programming, volume 3, section 6.4) of the run's polynomial.
function bucketOf(text: string, at: number, bits: number): number {
  let hash = 0;
  for (let i = at; i < at + RUN; i += 1) hash = Math.imul(hash, 31) + text.charCodeAt(i);
  return Math.imul(hash, 0x9e3779b1) >>> (32 - bits);
}
