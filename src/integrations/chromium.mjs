// Where a Chromium or Chrome is installed on this machine. JavaScript, because the set-up asks before there are packages.
import { existsSync } from 'node:fs';

const PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  // Every Windows has this one, and it is a Chromium.
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

/** The path of the executable: that of CHROMIUM_PATH where it is set, else the first that is found. */
export const findChromium = () =>
  process.env.CHROMIUM_PATH === undefined
    ? PLACES.find((path) => existsSync(path))
    : [process.env.CHROMIUM_PATH].find((path) => existsSync(path));

/** Containers run as root, where Chromium's sandbox does not start; the pages are our own. */
export const chromiumArguments = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
