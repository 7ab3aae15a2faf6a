import { describe, expect, it } from 'vitest';
import { paragraphs, sentences } from '../../src/anchor/sentences.ts';

const split = (text: string) =>
  paragraphs(text).flatMap((paragraph) =>
    sentences(text, paragraph).map(({ start, end }) => text.slice(start, end)),
  );

/** A bar stands where one sentence ends and the next begins. */
const marked = (sentencesWithBars: string) => ({
  text: sentencesWithBars.replaceAll(' | ', ' '),
  expected: sentencesWithBars.split(' | '),
});

describe('abbreviations of the field end no sentence', () => {
  it.each(
    [
      'Gov. Ann Lee signed 40 agreements.',
      'Rep. J. B. Ruiz met Sen. Cruz and Lt. Gov. Dan Patrick. | They agreed.',
      'St. Louis County joined. | Dr. Ng did not.',
      'Sgt. Ames, Col. Bird, Gen. Cole, Capt. Diaz, Maj. Ely and Cpl. Fox signed.',
      'Acme Inc. Chairman Lee spoke. | He works at Acme Inc. | The firm is new.',
      'Arizona v. United States was decided in 2012. | Roe vs. Wade was earlier.',
      'Under Pub. L. 104-208 and 8 U.S.C. 1357(g) it may. | See Sec. 287(g) of the act.',
      'It is No. 5 of the list. | Is it new? | No. | It is old.',
      'They met at 5 p.m. on Monday. | They left at 6 a.m. Tuesday. | All was well.',
      'They left at 6 p.m. | Officers came later.',
      'It began on Jan. 20, 2025. | On Sept. 2 it ended. | It was in Dec. | The rest came later.',
      'They live in the U.S. | The rest left.',
      'The U.S. Senate met. | The U.S. Department of Labor, U.S. Immigration and the U.S. Marshals did too.',
      'They live in Washington, D.C. | In March they moved to the U.K. | How are they?',
      'Sheriff John Q. Public signed. | J. K. Rowling wrote. | E.g. Texas, i.e. Austin, has it.',
      'It has 40. | 12 states are new. | $5 was paid.',
    ].map(marked),
  )('$text', ({ text, expected }) => {
    expect(split(text)).toEqual(expected);
  });
});

describe('signs after the end of a sentence stay with it', () => {
  it.each(
    [
      'It rose.[1] | Then it fell.[2][3] | Then it rose.',
      'She said “it rose.”[12] | Then it fell.',
      '“We agree.” | She said so.',
      '“Now?” she asked. | “Yes!” he said. | (It is so.) | Then they left.',
      'It rose … and fell. | It rose… | Then it fell.',
      '… and then. | It rose. | 🎉 It fell.',
    ].map(marked),
  )('$text', ({ text, expected }) => {
    expect(split(text)).toEqual(expected);
  });
});

it('a line break inside a paragraph ends no sentence', () => {
  expect(split('It rose by\nhalf this year.\nIt\r\nfell.')).toEqual([
    'It rose by\nhalf this year.',
    'It\r\nfell.',
  ]);
});

it('each item of a list is a paragraph of its own', () => {
  expect(split('They did:\n- one thing\n- another\n  at once\n\n1. First\n2. Second. Third')).toEqual([
    'They did:',
    '- one thing',
    '- another\n  at once',
    '1. First',
    '2. Second.',
    'Third',
  ]);
  expect(split('It rose to\n40. Then it fell.')).toEqual(['It rose to\n40.', 'Then it fell.']);
});

it('lines of white space stand between paragraphs like empty ones', () => {
  expect(split('One\n \t\nTwo\n\n\n\nThree\n')).toEqual(['One', 'Two', 'Three']);
});

// The cases are the "golden rules" for English of the Pragmatic Segmenter (github.com/diasks2/pragmatic_segmenter,
// spec/pragmatic_segmenter/languages/english_spec.rb, MIT license). Where sentences end is our own reading.
describe('the golden rules of the Pragmatic Segmenter', () => {
  it.each(
    [
      'Hello World. | My name is Jonas.',
      'What is your name? | My name is Jonas.',
      'There it is! | I found it.',
      'My name is Jonas E. Smith.',
      'Please turn to p. 55.',
      'Were Jane and co. at the party?',
      'They closed the deal with Pitt, Briggs & Co. at noon.',
      "Let's ask Jane and co. | They should know.",
      'They closed the deal with Pitt, Briggs & Co. | It closed yesterday.',
      'I can see Mt. Fuji from here.',
      "St. Michael's Church is on 5th st. near the light.",
      "That is JFK Jr.'s book.",
      'I visited the U.S.A. last year.',
      'I live in the E.U. | How about you?',
      'I live in the U.S. | How about you?',
      'I work for the U.S. Government in Virginia.',
      'I have lived in the U.S. for 20 years.',
      'At 5 a.m. Mr. Smith went to the bank. | He left the bank at 6 P.M. | Mr. Smith then went to the store.',
      'She has $100.00 in her bag.',
      'She has $100.00. | It is in her bag.',
      'He teaches science (He previously worked for 5 years as an engineer.) at the local University.',
      'Her email is Jane.Doe@example.com. | I sent her an email.',
      'The site is: https://www.example.50.com/new-site/awesome_content.html. | Please check it out.',
      "She turned to him, 'This is great.' she said.",
      'She turned to him, "This is great." she said.',
      'She turned to him, "This is great." | She held the book out to show him.',
      'Hello!! | Long time no see.',
      'Hello?? | Who is there?',
      'Hello!? | Is that you?',
      'Hello?! | Is that you?',
      '1.) The first item. | 2.) The second item.',
      '1) The first item. | 2) The second item.',
      '1. The first item. | 2. The second item.',
      'You can find it at N°. 1026.253.553. | That is where the treasure is.',
      'She works at Yahoo! in the accounting department.',
      'We make a good team, you and I. | Did you see Albert I. Jones yesterday?',
      'Thoreau argues that by simplifying one’s life, “the laws of the universe will appear less complex. . . .”',
      '"Bohr [...] used the analogy of parallel stairways [...]" (Smith 55).',
      'If words are left off at the end of a sentence, indicate the omission and then the end with a period . . . . | Next sentence.',
      'I never meant that.... | She left the store.',
      "I wasn’t really ... well, what I mean...see . . . what I'm saying, the thing is . . . I didn’t mean it.",
      // The rules put the first point with the sentence before and the other three with the next; four points are one sign.
      'One further habit was that of combining words into self-interpreting compounds. . . . | The practice was not abandoned. . . .',
    ].map(marked),
  )('$text', ({ text, expected }) => {
    expect(split(text)).toEqual(expected);
  });

  // An end that the text does not show is not guessed. Left out are the rules on the items of a list in one line (031, 033,
  // 035, 037 to 039) and on lines that follow each other (042): a list has a line for each item and a sign before it.
  it('a missing space hides an end after a letter, not after a number', () => {
    expect(split('Hello world.Today is Tuesday. It bought 1,000.That is a lot.')).toEqual([
      'Hello world.Today is Tuesday.',
      'It bought 1,000.',
      'That is a lot.',
    ]);
  });
});
