// One library of node, named by the first argument: a page as a line of JSON in, what it found as a line of JSON out.
// The first line that comes out tells that the library is loaded. Times are seconds of process time, memory is bytes.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { JSDOM, VirtualConsole } from 'jsdom';

const quiet = new VirtualConsole();

const libraries = {
  '@mozilla/readability': async () => {
    const { Readability } = await import('@mozilla/readability');
    return (html, url) => {
      const found = new Readability(new JSDOM(html, { url, virtualConsole: quiet }).window.document).parse();
      return found && { title: found.title, html: found.content, published: found.publishedTime, author: found.byline };
    };
  },
  defuddle: async () => {
    const { parseHTML } = await import('linkedom');
    const { Defuddle } = await import('defuddle/node');
    return async (html, url) => {
      const found = await Defuddle(parseHTML(html).document, url);
      return { title: found.title, html: found.content, published: found.published, author: found.author };
    };
  },
};

const seconds = (since) => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
};
const answer = (value) => process.stdout.write(JSON.stringify({ ...value, memory: process.memoryUsage().rss }) + '\n');

// Libraries that report what they do must not write between the answers.
console.log = console.info = console.warn = console.error = () => {};

const name = process.argv[2];
const read = await libraries[name]();
const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
answer({ version, seconds: seconds() });
for await (const line of createInterface({ input: process.stdin })) {
  const { html, url } = JSON.parse(line);
  const start = process.cpuUsage();
  try {
    const found = await read(html, url);
    answer({ found, seconds: seconds(start) });
  } catch (error) {
    answer({ error: String(error), seconds: seconds(start) });
  }
}
