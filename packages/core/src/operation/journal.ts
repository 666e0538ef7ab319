import type { OperationEvent } from './event.ts';
import type { Operation } from './operation.ts';
import type { OperationPorts } from './ports.ts';
import { applyEvent, reduceEvents } from './reduce.ts';

type WithoutTime<Event> = Event extends OperationEvent ? Omit<Event, 'at'> : never;

/** What keeping a journal needs. */
export type JournalPorts = Pick<OperationPorts, 'store' | 'clock' | 'onEvent'>;

/** The events of one operation as they are written, and the state they add up to. */
export class OperationJournal {
  operation: Operation;
  private readonly ports: JournalPorts;

  private constructor(operation: Operation, ports: JournalPorts) {
    this.operation = operation;
    this.ports = ports;
  }

  static async open(id: string, ports: JournalPorts): Promise<OperationJournal> {
    return new OperationJournal(reduceEvents(await ports.store.events(id)), ports);
  }

  /** Returns when the event is on stable storage, and only then changes the state. */
  async record(event: WithoutTime<OperationEvent>): Promise<void> {
    const timed = { ...event, at: this.ports.clock.now() } as OperationEvent;
    await this.ports.store.append(this.operation.id, timed);
    this.operation = applyEvent(this.operation, timed);
    this.ports.onEvent?.(timed, this.operation);
  }
}
