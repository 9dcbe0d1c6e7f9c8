import { WorkflowRuntime, type WorkflowInstance } from './workflow';
import { definitions } from './definitions';

const runtime = new WorkflowRuntime();
runtime.start();

interface Ended {
  instanceId: string;
  output?: Record<string, unknown>;
  reason?: string;
}

export async function runWorkflow(name: string, args: Record<string, unknown>): Promise<Record<string, unknown>> {
  const instance: WorkflowInstance = await runtime.create(definitions[name], args);

  return new Promise((resolve, reject) => {
    const onCompleted = (e: Ended) => {
      if (e.instanceId !== instance.id) return;
      runtime.removeListener('completed', onCompleted);
      resolve({ ...instance.variables, ...e.output });
    };
    const onTerminated = (e: Ended) => {
      if (e.instanceId !== instance.id) return;
      runtime.removeListener('completed', onCompleted);
      runtime.removeListener('terminated', onTerminated);
      reject(new Error(`${instance.name} was terminated: ${e.reason}`));
    };

    runtime.on('completed', onCompleted);
    runtime.on('terminated', onTerminated); // want no-orphaned-sibling-listener: "'terminated' listener on 'runtime'"
    instance.start();
  });
}
