/* Asks the server, and says what it can't do. */
import { say, word } from './words.js';

export class Conflict extends Error {
  constructor(file) {
    super('conflict');
    this.file = file;
  }
}

async function answer(response) {
  if (response.status === 409) {
    throw new Conflict(await response.json());
  }
  if (response.status === 422) {
    const { problems } = await response.json();
    throw new Error(problems.map((problem) => problem.message + ' ' + problem.advice).join(' '));
  }
  if (!response.ok) {
    throw new Error(await response.text());
  }
  return response;
}

const query = (values) => '?' + new URLSearchParams(values);

export const get = async (path, values = {}) => (await answer(await fetch(path + query(values)))).json();

export const getText = async (path, values = {}) => (await answer(await fetch(path + query(values)))).text();

export const post = async (path, value) => (await answer(await fetch(path, {
  method: 'POST', headers: { 'Content-Type': 'application/json', 'X-Mingce': '1' }, body: JSON.stringify(value)
}))).json();

/* Runs what may fail, and says why it did; a conflict is for whoever can ask the person. */
export async function tried(work) {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Conflict) {
      throw error;
    }
    say(error instanceof TypeError ? word('lost') : word('failed', error.message));
    return null;
  }
}
