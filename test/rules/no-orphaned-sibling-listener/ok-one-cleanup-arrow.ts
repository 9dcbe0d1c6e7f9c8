import { WorkflowRuntime, type WorkflowInstance } from './workflow';

const runtime = new WorkflowRuntime();

export function finished(instance: WorkflowInstance): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const settle = (action: () => void): void => {
      runtime.removeListener('completed', onCompleted);
      runtime.removeListener('terminated', onTerminated);
      action();
    };
    const onCompleted = (id: string, output: unknown): void => {
      if (id === instance.id) settle(() => resolve(output));
    };
    const onTerminated = (id: string, reason: string): void => {
      if (id === instance.id) settle(() => reject(new Error(reason)));
    };
    runtime.on('completed', onCompleted);
    runtime.on('terminated', onTerminated);
  });
}
