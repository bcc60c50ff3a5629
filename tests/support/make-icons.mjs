/** Draws the raster icons from public/icon.svg: `node tests/support/make-icons.mjs`, after each change of the drawing. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findOrGetBrowser } from './find-browser.mjs';

const publicFolder = fileURLToPath(new URL('../../public/', import.meta.url));
const rounded = readFileSync(`${publicFolder}icon.svg`, 'utf8');
/** Systems cut their own corners. The mark stays inside the middle four fifths, which every cut leaves whole. */
const fullBleed = rounded.replace(/ rx="\d+"/, '');

const browser = await findOrGetBrowser(console.log);
const running = await chromium.launch({
  executablePath: browser.path,
  args: ['--no-sandbox', '--disable-gpu'],
  env: { ...process.env, ...browser.env },
});
const page = await running.newPage();

mkdirSync(`${publicFolder}icons`, { recursive: true });
await save('icons/icon-192.png', await draw(rounded, 192));
await save('icons/icon-512.png', await draw(rounded, 512));
await save('icons/icon-maskable-512.png', await draw(fullBleed, 512));
await save('icons/apple-touch-icon.png', await draw(fullBleed, 180));
await save('favicon.ico', asIco(await draw(rounded, 32), 32));
await running.close();

/** @param {string} svg @param {number} size in pixels @returns {Promise<Buffer>} a PNG, transparent where nothing is drawn */
async function draw(svg, size) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${svg}`);
  return page.screenshot({ omitBackground: true });
}

/** An icon file with a single PNG inside, which every browser reads. @param {Buffer} png @param {number} size */
function asIco(png, size) {
  const header = Buffer.alloc(22);
  header.writeUInt16LE(1, 2); // kind: icon
  header.writeUInt16LE(1, 4); // one picture
  header.writeUInt8(size, 6);
  header.writeUInt8(size, 7);
  header.writeUInt16LE(1, 10); // colour planes
  header.writeUInt16LE(32, 12); // bits a pixel
  header.writeUInt32LE(png.length, 14);
  header.writeUInt32LE(header.length, 18);
  return Buffer.concat([header, png]);
}

/** @param {string} name @param {Buffer} content */
async function save(name, content) {
  writeFileSync(`${publicFolder}${name}`, content);
  console.log(`${name}: ${content.length} bytes`);
}
