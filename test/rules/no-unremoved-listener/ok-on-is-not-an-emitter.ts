interface Rule {
  on(state: string, next: string): Rule;
}

interface Lamp {
  on(level?: number): Promise<void>;
  off(): Promise<void>;
}

interface Calendar {
  on(day: string): { at(time: string): { run(task: () => void): void } };
}

declare function machine(initial: string): Rule;
declare const lamps: Map<string, Lamp>;
declare const calendar: Calendar;

const door = machine('closed');
door.on('open', 'opened').on('close', 'closed').on('lock', 'locked');

export async function scene(names: readonly string[], level: number): Promise<void> {
  for (const name of names) {
    const lamp = lamps.get(name);
    await lamp?.on(level);
  }
}

export function everyMonday(time: string, task: () => void): void {
  calendar.on('monday').at(time).run(() => task());
}

export function allow(event: string, next: string): void {
  door.on(event, next);
}
