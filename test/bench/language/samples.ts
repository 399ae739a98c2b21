/** A language with what a service in it looks like: a head, and one function of some lines, a tenth of which declare something. */
export interface Sample {
  readonly languageId: string;
  readonly file: string;
  readonly head: string;
  readonly foot: string;
  readonly plain: (i: number) => string;
  readonly declaring: (i: number) => string;
}

/** Lines of every measured file. */
export const lineCount = 5000;

/** A file of 5,000 lines, about a hundred declarations in it. */
export function textOf({ declaring, foot, head, plain }: Sample): string {
  const blocks = [head];
  let lines = head.split('\n').length;
  for (let i = 0; lines < lineCount; i++) {
    const block = i % 6 === 0 ? declaring(i) : plain(i);
    blocks.push(block);
    lines += block.split('\n').length;
  }
  return [...blocks, foot].join('\n');
}

export const samples: readonly Sample[] = [
  {
    languageId: 'java',
    file: 'Orders.java',
    head: 'package shop;\n\nimport java.util.*;\nimport org.apache.kafka.clients.producer.*;\n\npublic class Orders {',
    foot: '}',
    plain: (i) => `
  /** Order ${i}: what the shop hears of it. */
  public int handle${i}(Order order, int attempts) {
    String key = "order." + order.kind() + (attempts > ${i} ? ".retry" : ".first");
    if (order.lines().isEmpty()) return 0;
    int total = 0;
    for (Line line : order.lines()) total += line.price() * line.count();
    this.repository.save(new Saved(key, total, "placed"));
    return total; // paid later
  }`,
    declaring: (i) => `
  KafkaProducer<String, String> producer${i}() {
    Properties config = new Properties();
    config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:9092");
    config.put("acks", "all");
    config.put("linger.ms", ${i});
    return new KafkaProducer<>(config);
  }`,
  },
  {
    languageId: 'python',
    file: 'orders.py',
    head: 'import pika\n\nchannel = pika.BlockingConnection(pika.ConnectionParameters("localhost")).channel()\n',
    foot: '',
    plain: (i) => `
def handle_${i}(order, attempts=${i}):
    """Order ${i}: what the shop hears of it."""
    key = f"order.{order.kind}.{'retry' if attempts > 1 else 'first'}"
    if not order.lines:
        return None
    total = sum(line.price * line.count for line in order.lines)
    repository.save({"id": order.id, "key": key, "state": "placed", "total": total})
    return total  # paid later
`,
    declaring: (i) => `
def declare_${i}():
    channel.queue_declare(queue="orders.${i}", durable=True, arguments={"x-queue-type": "quorum"})
    channel.exchange_declare(exchange="shop", exchange_type="topic", durable=True)
    channel.queue_bind(queue="orders.${i}", exchange="shop", routing_key="order.${i}.*")
`,
  },
  {
    languageId: 'typescript',
    file: 'orders.ts',
    head: "import { Kafka } from 'kafkajs';\nimport amqp from 'amqplib';\nconst kafka = new Kafka({ brokers: ['localhost:9092'] });",
    foot: '',
    plain: (i) => `
/** Order ${i}: what the shop hears of it. */
export async function handle${i}(order: Order, attempts = ${i}): Promise<number> {
  const key = \`order.\${order.kind}.\${attempts > 1 ? 'retry' : "first"}\`;
  if (!/^[a-z]+$/.test(order.kind) || order.lines.length === 0) return 0;
  const total = order.lines.reduce((sum, line) => sum + line.price * line.count, 0);
  await repository.save({ id: order.id, key, state: 'placed', total });
  return total; // paid later
}`,
    declaring: (i) => `
export async function declare${i}(channel: amqp.Channel): Promise<void> {
  const producer = kafka.producer({ idempotent: true, maxInFlightRequests: 5 });
  await channel.assertQueue('orders.${i}', { durable: true, arguments: { 'x-queue-type': 'quorum' } });
  await producer.send({ topic: 'orders', acks: -1, messages: [{ value: '${i}' }] });
}`,
  },
  {
    languageId: 'go',
    file: 'orders.go',
    head: 'package shop\n\nimport (\n\t"fmt"\n\t"time"\n\n\tamqp "github.com/rabbitmq/amqp091-go"\n\t"github.com/segmentio/kafka-go"\n)',
    foot: '',
    plain: (i) => `
// Handle${i} says what the shop hears of an order.
func Handle${i}(order Order, attempts int) (int, error) {
	key := fmt.Sprintf("order.%s.%d", order.Kind, attempts)
	if len(order.Lines) == 0 {
		return 0, nil
	}
	total := 0
	for _, line := range order.Lines {
		total += line.Price * line.Count
	}
	return total, repository.Save(Saved{Key: key, Total: total, State: "placed"})
}`,
    declaring: (i) => `
func Declare${i}(ch *amqp.Channel) error {
	w := &kafka.Writer{Addr: kafka.TCP("localhost:9092"), Topic: "orders.${i}", RequiredAcks: kafka.RequireAll, BatchTimeout: 10 * time.Millisecond}
	defer w.Close()
	_, err := ch.QueueDeclare("orders.${i}", true, false, false, false, amqp.Table{"x-queue-type": "quorum"})
	return err
}`,
  },
  {
    languageId: 'csharp',
    file: 'Orders.cs',
    head: 'using Confluent.Kafka;\nusing RabbitMQ.Client;\n\nnamespace Shop;\n\npublic class Orders\n{',
    foot: '}',
    plain: (i) => `
    /// <summary>Order ${i}: what the shop hears of it.</summary>
    public int Handle${i}(Order order, int attempts = ${i})
    {
        var key = $"order.{order.Kind}.{(attempts > 1 ? "retry" : "first")}";
        if (order.Lines.Count == 0) return 0;
        var total = order.Lines.Sum(line => line.Price * line.Count);
        _repository.Save(new Saved { Key = key, Total = total, State = "placed" });
        return total; // paid later
    }`,
    declaring: (i) => `
    public async Task Declare${i}(IChannel channel)
    {
        var config = new ProducerConfig { BootstrapServers = "localhost:9092", Acks = Acks.All, LingerMs = ${i} };
        using var producer = new ProducerBuilder<string, string>(config).Build();
        await channel.QueueDeclareAsync("orders.${i}", durable: true, exclusive: false, autoDelete: false);
    }`,
  },
  {
    languageId: 'rust',
    file: 'orders.rs',
    head: 'use rdkafka::config::ClientConfig;\nuse rdkafka::producer::FutureProducer;',
    foot: '',
    plain: (i) => `
/// Order ${i}: what the shop hears of it.
pub fn handle_${i}(order: &Order, attempts: u32) -> Result<u32, Error> {
    let key = format!("order.{}.{}", order.kind, if attempts > 1 { "retry" } else { "first" });
    if order.lines.is_empty() {
        return Ok(0);
    }
    let total = order.lines.iter().map(|line| line.price * line.count).sum();
    repository().save(Saved { key, total, state: "placed".into() })?;
    Ok(total) // paid later
}`,
    declaring: (i) => `
pub fn producer_${i}() -> FutureProducer {
    ClientConfig::new()
        .set("bootstrap.servers", "localhost:9092")
        .set("enable.idempotence", "true")
        .set("linger.ms", "${i}")
        .create()
        .expect("a producer")
}`,
  },
  {
    languageId: 'ruby',
    file: 'orders.rb',
    head: "require 'bunny'\n\nchannel = Bunny.new.start.create_channel",
    foot: '',
    plain: (i) => `
# Order ${i}: what the shop hears of it.
def handle_${i}(order, attempts: ${i})
  key = "order.#{order.kind}.#{attempts > 1 ? 'retry' : 'first'}"
  return 0 if order.lines.empty?

  total = order.lines.sum { |line| line.price * line.count }
  repository.save(id: order.id, key: key, state: 'placed', total: total)
  total # paid later
end`,
    declaring: (i) => `
queue_${i} = channel.queue('orders.${i}', durable: true, arguments: { 'x-queue-type' => 'quorum' })
exchange_${i} = channel.topic('shop', durable: true)
queue_${i}.bind(exchange_${i}, routing_key: 'order.${i}.*')`,
  },
  {
    languageId: 'php',
    file: 'orders.php',
    head: '<?php\n\nuse PhpAmqpLib\\Message\\AMQPMessage;\nuse PhpAmqpLib\\Wire\\AMQPTable;\n',
    foot: '',
    plain: (i) => `
/** Order ${i}: what the shop hears of it. */
function handle_${i}(Order $order, int $attempts = ${i}): int
{
    $key = "order.{$order->kind}." . ($attempts > 1 ? 'retry' : 'first');
    if (count($order->lines) === 0) {
        return 0;
    }
    $total = array_sum(array_map(fn ($line) => $line->price * $line->count, $order->lines));
    repository()->save(['id' => $order->id, 'key' => $key, 'state' => 'placed', 'total' => $total]);
    return $total; // paid later
}`,
    declaring: (i) => `
function declare_${i}($channel): void
{
    $channel->queue_declare('orders.${i}', false, true, false, false, false, new AMQPTable(['x-queue-type' => 'quorum']));
    $channel->basic_publish(new AMQPMessage('${i}', ['delivery_mode' => 2]), 'shop', 'order.${i}');
}`,
  },
  {
    languageId: 'kotlin',
    file: 'Orders.kt',
    head: 'package shop\n\nimport org.apache.kafka.clients.producer.KafkaProducer\n\nclass Orders(private val repository: Repository) {',
    foot: '}',
    plain: (i) => `
    /** Order ${i}: what the shop hears of it. */
    fun handle${i}(order: Order, attempts: Int = ${i}): Int {
        val key = "order.\${order.kind}.\${if (attempts > 1) "retry" else "first"}"
        if (order.lines.isEmpty()) return 0
        val total = order.lines.sumOf { it.price * it.count }
        repository.save(Saved(key = key, total = total, state = "placed"))
        return total // paid later
    }`,
    declaring: (i) => `
    fun producer${i}(): KafkaProducer<String, String> {
        val config = mapOf(
            "bootstrap.servers" to "localhost:9092",
            "acks" to "all",
            "linger.ms" to ${i},
        )
        return KafkaProducer(config)
    }`,
  },
  {
    languageId: 'scala',
    file: 'Orders.scala',
    head: 'package shop\n\nimport java.util.Properties\nimport org.apache.kafka.clients.producer.KafkaProducer\n\nclass Orders(repository: Repository) {',
    foot: '}',
    plain: (i) => `
  /** Order ${i}: what the shop hears of it. */
  def handle${i}(order: Order, attempts: Int = ${i}): Int = {
    val key = s"order.\${order.kind}.\${if (attempts > 1) "retry" else "first"}"
    val total = order.lines.map(line => line.price * line.count).sum
    repository.save(Saved(key = key, total = total, state = "placed"))
    total // paid later
  }`,
    declaring: (i) => `
  def producer${i}(): KafkaProducer[String, String] = {
    val props = new Properties()
    props.put("bootstrap.servers", "localhost:9092")
    props.put("acks", "all")
    props.put("linger.ms", "${i}")
    new KafkaProducer[String, String](props)
  }`,
  },
];
