/**
 * A command line that runs a shell script in a mount namespace of its own: what it mounts goes with its processes,
 * however they end, and no other process sees it. `root` is the folder below which the script mounts; the script finds
 * it as `$1`, and the other arguments behind it.
 */
export function withPrivateMounts(script: string, root: string, args: readonly string[]): [string, ...string[]] {
  return ['unshare', '--mount', '--propagation', 'unchanged', 'sh', '-c', `${detach}\n${script}`, 'sh', root, ...args];
}

/** Making / private fails where it is no mount point, as in a chroot: then what is below the root has to do. */
const detach = `set -e
mkdir -p "$1"
mount --make-rprivate / 2>/dev/null || { mount --bind "$1" "$1"; mount --make-rprivate "$1"; }`;
