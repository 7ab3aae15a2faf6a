import type { APIRoute } from 'astro';
import { qti3Package } from '../../outputs/teach/qti3.ts';
import { quizTitle } from '../../site/quiz.ts';
import { zip } from '../../outputs/zip.ts';
import { site } from '../../site/data.ts';

export const GET: APIRoute = () =>
  new Response(zip(qti3Package(quizTitle, site.quiz)) as Uint8Array<ArrayBuffer>, {
    headers: { 'content-type': 'application/zip' },
  });
