// @ts-check
/** Starts WebKitWebDriver on a virtual display of its own, and stops both. */
import { spawn } from 'node:child_process';
import { freePort } from './free-port.js';

/** @param {import('node:child_process').ChildProcess} display @returns {Promise<string>} */
const displayName = (display) =>
  new Promise((resolve, reject) => {
    display.stdio[3]?.once('data', (number) => resolve(`:${String(number).trim()}`));
    display.once('error', reject);
  });

/** @param {string} url */
async function answered(url) {
  for (let attempt = 0; attempt < 1200; attempt++) {
    try {
      return await fetch(url);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error('WebKitWebDriver does not answer');
}

/**
 * The driver takes one session at a time and keeps one that a killed run left behind, hence one driver per run.
 *
 * @param {string} browser path of WebKitGTK's MiniBrowser
 */
export async function startWebkitDriver(browser) {
  const display = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  // Without a graphics card, compositing is emulated by the processor and takes half of all its time. Nothing that a test
  // asks for hangs on it: layout, styles, events and what is drawn are the same.
  const env = { ...process.env, DISPLAY: await displayName(display), WEBKIT_DISABLE_COMPOSITING_MODE: '1' };
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], { stdio: 'ignore', env });
  /** @type {string | undefined} */
  let end;
  driver.once('exit', (code, signal) => (end = `WebKitWebDriver has ended (${String(signal ?? code)})`));
  const stop = () => {
    process.off('exit', stop);
    driver.kill();
    display.kill();
  };
  process.once('exit', stop);
  await answered(`http://127.0.0.1:${port}/status`);
  return {
    port,
    stop,
    /** What became of the driver, if it runs no more. */
    end: () => end,
    capabilities: {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
    },
  };
}
