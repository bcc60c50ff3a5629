/**
 * `npm run hosting`: writes docs/hosting/ from public/_headers, so that other hosts than those that read that file send the same
 * headers. `tests/node/hosting.test.ts` fails when they differ.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readHeaderRules } from './headers.mjs';

/** @typedef {import('./headers.mjs').HeaderRule} HeaderRule */

/** One configuration a host, by file name. @param {readonly HeaderRule[]} rules @returns {Record<string, string>} */
export function hostingFiles(rules = readHeaderRules()) {
  return { 'nginx.conf': nginx(rules), '.htaccess': apache(rules), Caddyfile: caddy(rules) };
}

const NOTE = '# Made by `npm run hosting` from public/_headers. Change that file and run the command again.';
/** What the app answers with its page: an address whose last part has no ending that begins with a letter. */
const FILE_ENDING = String.raw`\.[A-Za-z][^/]*$`;

/** nginx gives no header of a level above to a block that sets one itself, so each block has them all. @param {readonly HeaderRule[]} rules */
function nginx(rules) {
  const general = rules.find((rule) => rule.path === '/*')?.headers ?? [];
  const line = (/** @type {[string, string]} */ [name, value]) => `    add_header ${name} "${value}" always;`;
  const blocks = rules
    .filter((rule) => rule.path !== '/*')
    .map(({ path: pattern, headers }) => {
      const own = [...general, ...headers].map(line);
      const place = pattern.endsWith('*') ? `^~ ${pattern.slice(0, -1)}` : `= ${pattern}`;
      const file = pattern === '/' ? ['    try_files /index.html =404;'] : ['    try_files $uri =404;'];
      return [`  location ${place} {`, ...own, ...file, '  }'].join('\n');
    });
  const rest = [
    '  location / {',
    ...general.map(line),
    '    add_header Cache-Control "no-cache" always;',
    '    try_files $uri @page;',
    '  }',
  ];
  const page = [
    '  location @page {',
    ...general.map(line),
    '    add_header Cache-Control "no-cache" always;',
    `    if ($uri ~ "${FILE_ENDING}") { return 404; }`,
    '    rewrite ^ /index.html break;',
    '  }',
  ];
  const hidden = '  location ~ "/(_headers|\\.)" { return 404; }';
  const types =
    '  types { application/manifest+json webmanifest; text/javascript js mjs; text/html html; text/css css; text/plain txt; image/svg+xml svg; image/png png; image/x-icon ico; font/ttf ttf; font/woff2 woff2; application/json json; application/wasm wasm; }';
  return [
    NOTE,
    '# Belongs into the `server { ... }` of the site, below `root` and the certificate.',
    types,
    hidden,
    ...blocks,
    ...[rest, page].map((one) => one.join('\n')),
    '',
  ].join('\n');
}

/** @param {readonly HeaderRule[]} rules */
function apache(rules) {
  const set = (/** @type {[string, string]} */ [name, value]) => `  Header always set ${name} "${value}"`;
  const blocks = rules.map(({ path: pattern, headers }) => {
    if (pattern === '/*') return headers.map((header) => set(header).trim()).join('\n');
    const exact = pattern.replaceAll('.', '\\.');
    const test = pattern.endsWith('*') ? `^${exact.slice(0, -1)}` : `^${exact}$`;
    return [`<If "%{REQUEST_URI} =~ m#${test}#">`, ...headers.map(set), '</If>'].join('\n');
  });
  const page = [
    'AddType application/manifest+json .webmanifest',
    'AddType text/javascript .js .mjs',
    'Options -Indexes',
    'RewriteEngine On',
    'RewriteRule "(^|/)(_headers|\\.)" - [R=404,L]',
    'RewriteCond %{REQUEST_FILENAME} !-f',
    `RewriteCond %{REQUEST_URI} "!${FILE_ENDING}"`,
    'RewriteRule "^" "/index.html" [L]',
  ];
  return [
    NOTE,
    '# Needs mod_headers and mod_rewrite, and lies in the folder of the site.',
    ...page,
    'Header always set Cache-Control "no-cache"',
    ...blocks,
    '',
  ].join('\n');
}

/** @param {readonly HeaderRule[]} rules */
function caddy(rules) {
  const set = (/** @type {[string, string]} */ [name, value]) => `    ${name} "${value}"`;
  const blocks = rules.map(({ path: pattern, headers }) =>
    [`  header ${pattern} {`, ...headers.map(set), '  }'].join('\n'),
  );
  const page = [
    '  @hidden path_regexp "/(_headers|\\.)"',
    '  respond @hidden 404',
    `  @page not path_regexp "${FILE_ENDING}"`,
  ];
  return [
    NOTE,
    'example.org {',
    '  root * /srv/coachfolio',
    '  header Cache-Control "no-cache"',
    ...blocks,
    ...page,
    '  handle @page {',
    '    try_files {path} /index.html',
    '    file_server',
    '  }',
    '  handle {',
    '    file_server',
    '  }',
    '}',
    '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = path.resolve(import.meta.dirname, '../../docs/hosting');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(hostingFiles())) writeFileSync(path.join(folder, name), text);
}
