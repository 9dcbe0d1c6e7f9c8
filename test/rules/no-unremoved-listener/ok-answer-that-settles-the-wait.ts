import { approvals } from './approvals.js'
import { deferred } from './deferred.js'

/** The listener settles what the function waits for: it is gone when the function returns. */
export async function nextAnswer(id: string): Promise<string> {
  const answer = deferred<string>()
  const onAnswer = (event: { id: string; text: string }): void => {
    if (event.id !== id) return
    approvals.off('answer', onAnswer)
    answer.resolve(event.text)
  }
  approvals.on('answer', onAnswer)
  return await answer.promise
}

/** Nothing can end the wait but the listener. */
export function firstAnswer(id: string): Promise<string> {
  return new Promise((resolve) => {
    const onAnswer = (event: { id: string; text: string }): void => {
      if (event.id !== id) return
      approvals.off('answer', onAnswer)
      resolve(event.text)
    }
    approvals.on('answer', onAnswer)
  })
}
