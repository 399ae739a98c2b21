import type { ConnectionProfile } from '../../api/profile';
import { areaTree } from '../../api/tree/areaTree';
import type { ViewTree } from '../../api/tree/viewTree';
import { accountArea } from '../account/accountArea';
import { NatsCli } from '../cli';
import type { TreeContext } from '../context';
import { JetStreamApi } from '../jetstream/api';
import { bucketArea } from '../kv/bucketArea';
import type { Link } from '../link';
import { objectArea } from '../objects/objectArea';
import { serverArea } from '../servers/serverArea';
import type { Servers } from '../servers/servers';
import { serviceArea } from '../services/serviceArea';
import { streamArea } from '../stream/streamArea';
import { Streams } from '../stream/streams';
import { subjectArea } from '../subjects/subjectArea';
import type { LiveTap } from '../subjects/tap';

/** All that the tree shows of NATS, what people look for first at the top. */
export function natsTree(profile: ConnectionProfile, link: Link, tap: LiveTap, servers: Servers): ViewTree {
  const api = new JetStreamApi(link, profile.jetStreamDomain);
  const context: TreeContext = { profile: profile.id, link, api, cli: new NatsCli(profile) };
  const streams = new Streams(api);
  return areaTree(profile.id, [
    streamArea(context, streams),
    bucketArea(context, streams),
    objectArea(context, streams),
    serviceArea(context),
    subjectArea(context, tap),
    accountArea(context),
    serverArea(context, servers),
  ]);
}
