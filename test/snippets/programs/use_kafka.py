"""`publish`: writes three orders. `fail`: reads and fails on the second. `consume`: reads until it is ended."""
import json
import sys

import pattern


def tell(**facts):
    print(json.dumps(facts), flush=True)


def publish():
    producer = pattern.open_producer()
    for name in ["a", "b", "c"]:
        tell(offset=pattern.publish(producer, b"customer-1", name.encode()).offset)
    producer.close()


def fail(record):
    if record.value == b"b":
        raise ValueError("cannot be handled")


def consume(record):
    tell(value=record.value.decode())


if sys.argv[1] == "publish":
    publish()
elif sys.argv[1] == "fail":
    try:
        pattern.consume(fail)
    except ValueError:
        tell(failed=True)
else:
    pattern.consume(consume)
