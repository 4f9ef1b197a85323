// Starts directory, sync service, AppView and personal data server, and prints one line of JSON when they answer.
// Takes POSTGRES_URL, PDS_PORT and RATE_LIMITS from its environment and ends when its standard input closes.
import { randomBytes } from 'node:crypto'
import { TestBsky, TestBsync, TestPds, TestPlc, mockNetworkUtilities } from '@atproto/dev-env'

const postgres = process.env.POSTGRES_URL
const pdsPort = Number(process.env.PDS_PORT)
const moderator = 'did:example:moderator'
const key = 'bsync-key'

const plc = await TestPlc.create({})
const bsync = await TestBsync.create({ apiKeys: [key], dbUrl: postgres, dbSchema: 'bsync' })
const appView = await TestBsky.create({
  plcUrl: plc.url,
  pdsPort,
  bsyncApiKey: key,
  bsyncUrl: bsync.url,
  repoProvider: `ws://localhost:${pdsPort}`,
  dbPostgresUrl: postgres,
  dbPostgresSchema: 'appview',
  modServiceDid: moderator,
  labelsFromIssuerDids: [moderator],
  privateKey: randomBytes(32).toString('hex'),
})
const pds = await TestPds.create({
  port: pdsPort,
  hostname: 'localhost',
  enableDidDocWithSession: true,
  didPlcUrl: plc.url,
  bskyAppViewUrl: appView.url,
  bskyAppViewDid: appView.ctx.cfg.serverDid,
  modServiceUrl: 'https://moderator.invalid',
  modServiceDid: moderator,
  rateLimitsEnabled: process.env.RATE_LIMITS === 'true',
})
mockNetworkUtilities(pds, appView)
console.log(JSON.stringify({ server: pds.url }))

process.stdin.resume()
process.stdin.on('end', () => process.exit(0))
