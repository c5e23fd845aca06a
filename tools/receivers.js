// @ts-check
/**
 * Receivers run in plain Node, without a build, and their checker has to say what visitors will read. So the file that
 * decides that in the form is copied to them, without its types: `npm run docs`, or `node tools/receivers.js`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import prettier from 'prettier';
import ts from 'typescript';

const SOURCE = 'src/leads/acceptance.ts';
export const COPY = 'demo/receivers/acceptance.mjs';

/** @returns {Promise<string>} the copy as it should be */
export async function copyOfAcceptance() {
  const { outputText } = ts.transpileModule(readFileSync(SOURCE, 'utf8'), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  const text = `/* Generated from ${SOURCE}: change it there, and run \`npm run docs\`. */\n${outputText}`;
  return prettier.format(text, { ...(await prettier.resolveConfig(COPY)), filepath: COPY });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(COPY, await copyOfAcceptance());
