package org.thangdo.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.thangdo.charts.Figure;
import org.thangdo.charts.Size;
import org.thangdo.reports.DocumentProfile;
import org.thangdo.reports.OutputFolder;
import org.thangdo.reports.Pack;
import org.thangdo.reports.docx.DocxReport;
import org.thangdo.reports.html.Page;
import org.thangdo.reports.pptx.Screen;
import org.thangdo.reports.pptx.Slides;
import org.thangdo.reports.xlsx.TablesWorkbook;
import org.thangdo.study.table.TableCsv;

/** The files of a pack: report, slides, tables, page, and every figure as picture, drawing and data. */
record PackFiles(Pack pack, List<Figure> figures, DocumentProfile profile, Screen screen) {

    /** Writes them side by side into a folder; the order of work does not show in any file. */
    void write(OutputFolder folder) throws IOException {
        ExecutorService workers =
                Executors.newFixedThreadPool(Math.min(4, Runtime.getRuntime().availableProcessors()));
        try {
            var work = new ArrayList<Callable<Object>>();
            work.add(() -> folder.write("report.docx", out -> DocxReport.write(pack, profile, out)));
            work.add(() -> folder.write("slides.pptx", out -> Slides.write(pack, screen, out)));
            work.add(() -> folder.write("tables.xlsx", out -> TablesWorkbook.write(pack, out)));
            work.add(() -> folder.write("report.html", out -> out.write(Page.bytes(pack))));
            figures.forEach(figure -> work.add(() -> draw(figure, folder)));
            for (var done : workers.invokeAll(work)) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (ExecutionException e) {
            throw fault(e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private static IOException fault(Throwable cause) {
        if (cause instanceof RuntimeException runtime) {
            throw runtime;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof IOException io ? io : new IOException(cause);
    }

    private Object draw(Figure figure, OutputFolder folder) {
        String name = "figures/" + figure.id();
        try {
            folder.write(name + ".png", out -> out.write(figure.png(Size.document())));
            folder.write(name + ".svg", out -> out.write(bytes(figure.svg(Size.page()))));
            folder.write(name + ".csv", out -> out.write(new TableCsv(pack.language()).bytes(figure.twin())));
            return figure;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
