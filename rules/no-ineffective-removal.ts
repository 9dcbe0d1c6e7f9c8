// https://github.com/eslint-plugin-memory-leak/eslint-plugin-memory-leak/blob/main/docs/rules/no-ineffective-removal.md
import { defineRule } from '../src/rule.js'

export default defineRule({
  name: 'no-ineffective-removal',
  summary: 'Disallow removals that cannot match or cannot run, and teardowns that add a listener again',
  recommended: true,
  kinds: ['listener'],
  messages: {
    fresh:
      "{{what}} on '{{target}}' stays: '{{removal}}' on line {{line}} passes a new function, and no listener equals that. Keep the function and pass it to both.",
    bound:
      "{{what}} on '{{target}}' stays: '{{removal}}' on line {{line}} passes another function than was added, as every '.bind()' makes a new one. Bind once, keep it, and pass it to both.",
    inline:
      "{{what}} on '{{target}}' stays: it is a new function, and '{{removal}}' on line {{line}} removes another. Add the function that is removed.",
    handler:
      "{{what}} on '{{target}}' stays: '{{removal}}' on line {{line}} removes another function. Remove the one that was added.",
    capture:
      "{{what}} on '{{target}}' stays: '{{removal}}' on line {{line}} does not give the same capture flag. Pass the same one to both.",
    event:
      "{{what}} on '{{target}}' stays: '{{removal}}' on line {{line}} names another event. Remove the event that was added.",
    target:
      "{{what}} on '{{target}}' stays: '{{removal}}' on line {{line}} removes it from another target. Remove it where it was added.",
    reassigned:
      "{{what}} on '{{target}}' stays: the field that holds the function is emptied before '{{removal}}' on line {{line}} can use it. Empty it afterwards.",
    misspelt:
      "{{what}} on '{{target}}' stays: '{{removal}}' on line {{line}} stands in a method that is never called. Check the spelling of the lifecycle method.",
    field:
      "{{what}} on '{{target}}' stays: '{{removal}}' on line {{line}} stands in a field where a method is looked up on the prototype. Make it a method.",
    late: "{{what}} on '{{target}}' stays: '{{removal}}' on line {{line}} stands in a cleanup that is registered after an 'await', where no component takes it. Register it before.",
    dropped:
      "{{what}} on '{{target}}' stays: '{{removal}}' on line {{line}} stands in a cleanup that is returned to nobody. Give it to what runs it when the work is done.",
    again: "{{what}} on '{{target}}' is added again where '{{teardown}}' should remove it. Call the removal instead.",
    dead: 'This removal passes a new function and removes nothing. Pass the function that was added.',
  },
  *check(ask) {
    for (const listener of ask.listeners()) {
      const release = ask.releaseOf(listener)
      const again = ask.teardownThatAddsAgain(listener)
      if (again) yield { subject: listener, message: 'again', teardown: again, confidence: 'likely' }
      else if (
        release.kind === 'mismatched' &&
        release.because !== 'unclear' &&
        release.because !== 'again' &&
        !ask.diesWithIt(listener)
      ) {
        // Code that runs once may drop its cleanup.
        const growth = release.because === 'late' || release.because === 'dropped' ? ask.growthOf(listener) : null
        if (growth && growth.kind !== 'grows') continue
        yield {
          subject: listener,
          release,
          message: release.because,
          confidence: growth
            ? ask.weakest(growth.confidence, 'likely')
            : release.because === 'handler' || release.because === 'event'
              ? 'likely'
              : 'certain',
        }
      }
    }
    for (const removal of ask.deadRemovals()) yield { subject: removal, message: 'dead', confidence: 'certain' }
  },
})
