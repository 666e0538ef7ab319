import type { Reader } from '../../backend/reader.ts';
import { refuseMissing } from '../../gcore-refusal.ts';
import type { Resource, Scope } from '../../model/scope.ts';

/** The resources of one kind, in the order of their making. A foreign scope hides a resource. */
export class ResourceTable<Item extends Resource> implements Reader<Item> {
  readonly #items = new Map<string, Item>();
  readonly #missing: (id: string) => string;

  /** `missing` is the platform's text for an id that it does not know. */
  constructor(missing: (id: string) => string) {
    this.#missing = missing;
  }

  list(scope: Scope): readonly Item[] {
    return [...this.#items.values()].filter((item) => isVisible(item, scope));
  }

  all(): Iterable<Item> {
    return this.#items.values();
  }

  find(scope: Scope, id: string): Item | undefined {
    const item = this.#items.get(id);
    return item !== undefined && isVisible(item, scope) ? item : undefined;
  }

  require(scope: Scope, id: string): Item {
    const item = this.find(scope, id);
    if (item === undefined) throw refuseMissing(this.#missing(id));
    return item;
  }

  add(item: Item): Item {
    this.#items.set(item.id, item);
    return item;
  }

  delete(id: string): void {
    this.#items.delete(id);
  }
}

function isVisible(item: Resource, scope: Scope): boolean {
  return item.regionId === scope.regionId && (item.projectId === null || item.projectId === scope.projectId);
}
