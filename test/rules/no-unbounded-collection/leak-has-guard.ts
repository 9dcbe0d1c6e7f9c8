import { loadProfile, type Profile } from './profiles'

const profiles = new Map<string, Promise<Profile>>()

export function profileOf(userId: string): Promise<Profile> {
  if (!profiles.has(userId)) {
    profiles.set(userId, loadProfile(userId)) // want no-unbounded-collection: "'profiles' gets an entry on every call of 'profileOf'"
  }
  return profiles.get(userId)!
}
