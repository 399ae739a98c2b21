package shop.payments;

import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends every captured payment to the topic the accounting reads. */
public final class PaymentProducer implements AutoCloseable {
  private final KafkaProducer<String, String> producer;

  public PaymentProducer(String bootstrapServers) {
    Properties config = new Properties();
    config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    config.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class.getName());
    config.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class.getName());
    // No payment is to be counted twice, and none is to wait.
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    config.put(ProducerConfig.ACKS_CONFIG, "1");
    config.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 10);
    producer = new KafkaProducer<>(config);
  }

  public void captured(String orderId, String payment) {
    producer.send(new ProducerRecord<>("payments", orderId, payment));
  }

  @Override
  public void close() {
    producer.close();
  }
}
