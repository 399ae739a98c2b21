/** The lab: real brokers on this machine's loopback, for tests and for the demo. README.md says how it works. */
export { availability, type Availability } from './availability';
export { address, labServer, labServers, port } from './catalog';
export { install } from './install';
export { down, kill, pause, restart, resume, status, up, type LabStatus } from './lifecycle';
export { serversOrSkip } from './mocha';
export {
  labServerIds,
  mainServerIds,
  type LabCredentials,
  type LabServer,
  type LabServerId,
  type Progress,
} from './model';
export { certificatesDir, labDir, logFile } from './paths';
export { tools, type KafkaTool } from './tools';
