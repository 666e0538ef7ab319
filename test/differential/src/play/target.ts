import type { Answer, Asker, ScenarioRequest } from '../exchange.ts';
import type { World } from './world.ts';

/** A cloud that the scenario is played on. */
export interface Target {
  readonly name: string;
  /** What the cloud was set up with, before the first step. */
  readonly world: World;
  /** Sends a request without `{{names}}`. */
  send(as: Asker, request: ScenarioRequest): Promise<Answer>;
  /** Lets time pass between two looks at what is going on. */
  pause(): Promise<void>;
  /** How often is looked before a state is said not to come. */
  readonly patience: number;
}
