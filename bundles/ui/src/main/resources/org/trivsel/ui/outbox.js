/*
 * Keeps what the server does not have yet in the browser's own storage, one entry for each item, so that two windows with the same
 * assessment never overwrite each other's answers. An entry goes as soon as the server has its answer. The name of an entry says whose answers these are: nobody's answers are ever sent
 * in somebody else's name.
 */
export class Outbox {
  #storage;
  #prefix;

  constructor(storage, account, assessment) {
    this.#storage = storage;
    this.#prefix = `trivsel.run/${account}/${assessment}/`;
  }

  /** The draft was deleted: nobody's answers to it are of use any more, whoever gave them on this device. */
  static forget(storage, assessment) {
    for (const name of names(storage, (one) => one.startsWith('trivsel.run/') && one.split('/')[2] === assessment)) {
      storage.removeItem(name);
    }
  }

  /** All that waits: {item: entry}. What cannot be read is left alone. */
  read() {
    const entries = {};
    for (const name of names(this.#storage, (one) => one.startsWith(this.#prefix))) {
      const entry = parsed(this.#storage.getItem(name));
      if (entry && 'value' in entry) {
        entries[name.slice(this.#prefix.length)] = { base: null, sent: [], ...entry };
      }
    }
    return entries;
  }

  /** Makes the storage say what the state says, touching only what this window changed. False when the browser refuses to keep it. */
  keep(before, after) {
    try {
      for (const [item, entry] of Object.entries(after.pending)) {
        if (before.pending[item] !== entry) {
          this.#storage.setItem(this.#prefix + item, JSON.stringify(entry));
        }
      }
      for (const [item, entry] of Object.entries(before.pending)) {
        if (!(item in after.pending)) {
          this.#drop(item, entry);
        }
      }
      return true;
    } catch {
      // Storage is full or switched off. The page says that answers are not kept here.
      return false;
    }
  }

  #drop(item, entry) {
    const kept = parsed(this.#storage.getItem(this.#prefix + item));
    if (kept && JSON.stringify(kept.value) === JSON.stringify(entry.value)) {
      this.#storage.removeItem(this.#prefix + item);
    }
  }
}

function names(storage, wanted) {
  const found = [];
  for (let i = 0; i < storage.length; i++) {
    const name = storage.key(i);
    if (wanted(name)) {
      found.push(name);
    }
  }
  return found;
}

function parsed(text) {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
