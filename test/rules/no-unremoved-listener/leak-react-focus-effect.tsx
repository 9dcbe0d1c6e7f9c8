import { useCallback, useState } from 'react'
import { Text } from 'react-native'
import { useFocusEffect } from '@react-navigation/native'
import { player } from '../audio/player'

export function NowPlaying({ queue }: { queue: string[] }) {
  const [title, setTitle] = useState('')

  useFocusEffect(
    useCallback(() => {
      setTitle(player.current?.title ?? '')
      player.on('track', (track) => setTitle(`${track.title} (${queue.indexOf(track.id) + 1}/${queue.length})`)) // want no-unremoved-listener: "'track' listener on 'player'"
    }, [queue]),
  )

  return <Text>{title}</Text>
}
