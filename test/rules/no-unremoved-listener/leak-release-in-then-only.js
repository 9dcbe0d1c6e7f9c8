const { Router } = require('express')
const { transcoder } = require('../media/transcoder.js')

const videos = Router()

videos.post('/videos/:id/transcode', (req, res) => {
  const { id } = req.params
  const profile = req.body.profile ?? '720p'
  const frames = []

  const onFrame = (frame) => {
    if (frame.video === id) frames.push(frame.number)
  }
  transcoder.on('frame', onFrame) // want no-unremoved-listener: "'frame' listener on 'transcoder'"

  transcoder
    .run(id, profile)
    .then((output) => {
      transcoder.off('frame', onFrame)
      res.json({ output, frames: frames.length })
    })
    .catch((err) => {
      req.log.error({ err, id }, 'transcode failed')
      res.status(500).json({ error: 'transcode failed' })
    })
})

videos.get('/profiles', (req, res) => res.json(['480p', '720p', '1080p']))

module.exports = { videos }
