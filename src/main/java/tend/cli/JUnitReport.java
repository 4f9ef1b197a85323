package tend.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import tend.playbook.trying.TestRun;
import tend.playbook.trying.TestRun.State;

/** Scenarios as the XML that build servers read: one suite a playbook, no times, the same bytes. */
final class JUnitReport {
  private JUnitReport() {}

  static void write(Path file, List<TestRun> runs) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try (Writer out = Files.newBufferedWriter(file)) {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("testsuites");
      for (TestRun run : runs) {
        suite(xml, run);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException("cannot write " + file, e);
    }
  }

  private static void suite(XMLStreamWriter xml, TestRun run) throws XMLStreamException {
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", run.playbook());
    xml.writeAttribute("tests", String.valueOf(run.results().size()));
    xml.writeAttribute("failures", String.valueOf(run.count(State.FAILED)));
    xml.writeAttribute(
        "skipped", String.valueOf(run.count(State.TODO) + run.count(State.TODO_PASSES)));
    for (TestRun.Result result : run.results()) {
      scenario(xml, run, result);
    }
    xml.writeEndElement();
  }

  private static void scenario(XMLStreamWriter xml, TestRun run, TestRun.Result result)
      throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", run.playbook());
    xml.writeAttribute("name", result.name());
    xml.writeAttribute("file", result.path());
    xml.writeAttribute("line", String.valueOf(result.line()));
    if (result.state() == State.FAILED) {
      xml.writeStartElement("failure");
      xml.writeAttribute("message", "expected " + result.expected() + ", got " + result.got());
      xml.writeCharacters(
          result.path() + ":" + result.line() + "\n" + String.join("\n", result.whyNot()));
      xml.writeEndElement();
    } else if (result.state() != State.PASSED) {
      xml.writeEmptyElement("skipped");
      boolean passes = result.state() == State.TODO_PASSES;
      xml.writeAttribute("message", passes ? "todo, and it passes" : "todo");
    }
    xml.writeEndElement();
  }
}
