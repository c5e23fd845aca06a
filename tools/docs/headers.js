// @ts-check
/** What a web server is to send with the files, once as data, and as nginx and Apache are told it. */

/** @typedef {{ what: string, files: string, headers: Record<string, string> }} Rule `files` is a regular expression on file names. */

/** With every script: readable from any page, also one that isolates itself, and never taken for something else. */
const OPEN = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** No file name falls under two. @type {Rule[]} */
export const RULES = [
  {
    what: 'a version or a hash in the name: the bytes behind it never change',
    files: String.raw`^funnel-.*-([0-9]+\.[0-9]+\.[0-9]+|[0-9a-z]{8})\.(js|html)$`,
    headers: { 'Cache-Control': 'public, max-age=31536000, immutable', ...OPEN },
  },
  {
    what: 'a name that stays while the version behind it changes',
    files: String.raw`^funnel-calculator(\.[a-z]+)?\.(js|html)$`,
    headers: { 'Cache-Control': 'public, max-age=600, must-revalidate', ...OPEN },
  },
];

/** By ending. */
const TYPES = { js: 'text/javascript', html: 'text/html' };

/** @param {Rule} rule @returns {[ending: string, type: string][]} */
const typesOf = ({ files }) => Object.entries(TYPES).filter(([ending]) => files.includes(ending));

/** @returns {string} for a `server` block; nginx leaves these headers off errors, which nobody is to keep for a year */
export function nginx() {
  return RULES.map((rule) =>
    [
      `# ${rule.what}`,
      `location ~ "/${rule.files.slice(1)}" {`,
      `    types { ${typesOf(rule)
        .map(([ending, type]) => `${type} ${ending};`)
        .join(' ')} }`,
      `    charset utf-8; charset_types ${TYPES.js};`,
      `    gzip on; gzip_vary on; gzip_types ${TYPES.js};`,
      ...Object.entries(rule.headers).map(([name, value]) => `    add_header ${name} "${value}";`),
      '}',
    ].join('\n'),
  ).join('\n');
}

/** @returns {string} for the folder's `.htaccess` */
export function apache() {
  return RULES.map((rule) =>
    [
      `# ${rule.what}`,
      `<FilesMatch "${rule.files}">`,
      ...typesOf(rule).map(([ending, type]) => `    AddType "${type}; charset=utf-8" .${ending}`),
      '    <IfModule mod_deflate.c>',
      `        AddOutputFilterByType DEFLATE ${typesOf(rule)
        .map(([, type]) => type)
        .join(' ')}`,
      '    </IfModule>',
      '    <IfModule mod_headers.c>',
      ...Object.entries(rule.headers).map(([name, value]) => `        Header set ${name} "${value}"`),
      '    </IfModule>',
      '</FilesMatch>',
    ].join('\n'),
  ).join('\n');
}
