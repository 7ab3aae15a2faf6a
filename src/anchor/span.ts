// A stretch of a text, in UTF-16 code units as JavaScript strings count: [start, end).
export interface Span {
  start: number;
  end: number;
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
