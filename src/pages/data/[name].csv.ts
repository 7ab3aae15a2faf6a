// The rows of a dataset, as they are kept.
import type { APIRoute, GetStaticPaths } from 'astro';
import { site } from '../../site/data.ts';

export const getStaticPaths = (() =>
  site.datasets.map(({ name, csv }) => ({ params: { name }, props: { csv } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ csv: string }> = ({ props }) =>
  new Response(props.csv, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
