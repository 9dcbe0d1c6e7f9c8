import { useCallback, useState } from 'react'
import { Text } from 'react-native'
import { useFocusEffect } from '@react-navigation/native'
import { player, type Track } from '../audio/player'

export function NowPlaying({ queue }: { queue: string[] }) {
  const [title, setTitle] = useState('')

  useFocusEffect(
    useCallback(() => {
      const onTrack = (track: Track) => setTitle(`${track.title} (${queue.indexOf(track.id) + 1})`)
      player.on('track', onTrack)
      return () => {
        player.off('track', onTrack)
      }
    }, [queue]),
  )

  return <Text>{title}</Text>
}
