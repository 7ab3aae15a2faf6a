// The state of a claim at one version as data, and its receipts: byte for byte as they were frozen.
import type { APIRoute, GetStaticPaths } from 'astro';
import { versionPages, versionParams } from '../../../../../site/version-pages.ts';
import { site } from '../../../../../site/data.ts';

export const getStaticPaths = (() =>
  versionPages(site).flatMap((page) =>
    (['record', 'receipt'] as const).map((file) => ({
      params: { ...versionParams(page), file },
      props: { text: page.version.files[file] },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'application/json; charset=utf-8' } });
