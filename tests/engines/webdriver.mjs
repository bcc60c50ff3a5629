/** As much of the W3C WebDriver protocol as the journey needs, over fetch. */

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** @typedef {{ [ELEMENT]: string }} ElementReference */

export class WebDriverSession {
  #address;

  /** @param {string} address of the session */
  constructor(address) {
    this.#address = address;
  }

  /** @param {string} driver address of the driver @param {object} capabilities */
  static async start(driver, capabilities) {
    const { sessionId } = await send('POST', `${driver}/session`, { capabilities: { alwaysMatch: capabilities } });
    const session = new WebDriverSession(`${driver}/session/${sessionId}`);
    await session.#post('/timeouts', { script: 60_000, pageLoad: 60_000, implicit: 0 });
    return session;
  }

  /** @param {string} url */
  async goto(url) {
    await this.#post('/url', { url });
  }

  async reload() {
    await this.#post('/refresh', {});
  }

  /** @param {number} width @param {number} height */
  async resize(width, height) {
    await this.#post('/window/rect', { width, height });
  }

  /**
   * Runs a function in the page; what it returns is awaited and must be plain data or an element.
   * @param {string} functionSource @param {unknown[]} args
   */
  async call(functionSource, ...args) {
    const script = `const done = arguments[arguments.length - 1];
      Promise.resolve().then(() => (${functionSource})(...Array.prototype.slice.call(arguments, 0, -1)))
        .then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const outcome = await this.#post('/execute/async', { script, args });
    if (outcome.error !== undefined) throw new Error(outcome.error);
    return outcome.value;
  }

  /** @param {ElementReference} element */
  async click(element) {
    await this.#post(`/element/${element[ELEMENT]}/click`, {});
  }

  /** @param {ElementReference} element @param {string} text */
  async replaceText(element, text) {
    await this.#post(`/element/${element[ELEMENT]}/clear`, {});
    await this.#post(`/element/${element[ELEMENT]}/value`, { text });
  }

  /** @returns {Promise<Buffer>} a PNG */
  async screenshot() {
    return Buffer.from(await send('GET', `${this.#address}/screenshot`), 'base64');
  }

  async end() {
    await send('DELETE', this.#address);
  }

  /** @param {string} path @param {object} body */
  #post(path, body) {
    return send('POST', this.#address + path, body);
  }
}

/** @param {string} method @param {string} url @param {object} [body] @returns {Promise<any>} */
async function send(method, url, body) {
  const response = await fetch(url, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const { value } = /** @type {{ value: any }} */ (await response.json());
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}
