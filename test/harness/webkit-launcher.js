import { webdriverLauncher } from '@web/test-runner-webdriver';
import { startWebkitDriver } from '../../tools/webkit-driver.js';

/** A launcher of WebKitGTK that owns its driver and display: both end with it. */
export async function webkitLauncher(browser) {
  const driver = await startWebkitDriver(browser);
  const launcher = webdriverLauncher({
    hostname: '127.0.0.1',
    port: driver.port,
    path: '/',
    logLevel: 'error',
    capabilities: { ...driver.capabilities, 'wdio:enforceWebDriverClassic': true },
  });
  const stop = launcher.stop.bind(launcher);
  launcher.stop = async () => {
    await stop();
    driver.stop();
  };
  return launcher;
}
