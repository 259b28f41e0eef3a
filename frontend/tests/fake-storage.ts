/** A browser's storage that can refuse, fill up, and be written to by another tab. */
export class FakeStorage {
  texts = new Map<string, string>();
  refusal: Error | null = null;
  full = false;
  get length() {
    return this.texts.size;
  }
  key(index: number) {
    return [...this.texts.keys()][index] ?? null;
  }
  getItem(key: string) {
    return this.texts.get(key) ?? null;
  }
  setItem(key: string, value: string) {
    if (this.full) throw Object.assign(new Error("full"), { name: "QuotaExceededError" });
    this.texts.set(key, value);
  }
  removeItem(key: string) {
    this.texts.delete(key);
  }
  /** What a page gets when it asks for this storage. */
  asked() {
    if (this.refusal) throw this.refusal;
    return this;
  }
  json(key: string) {
    return JSON.parse(this.texts.get(key) ?? "null");
  }
}

/** The news that pages get of each other's writing, by key. */
export class FakeNews {
  listeners: [string, () => void][] = [];
  listen = (key: string, changed: () => void) => {
    const row: [string, () => void] = [key, changed];
    this.listeners.push(row);
    return () => {
      this.listeners = this.listeners.filter((other) => other !== row);
    };
  };
  tell(key: string) {
    for (const [name, changed] of [...this.listeners]) if (name === key) changed();
  }
}
