package org.thangdo.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Words;
import picocli.CommandLine;

/** Runs one command and ends with its exit code. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), Console.system()));
    }

    /**
     * Runs a command as a function.
     *
     * @return 0 fine, 1 findings that need a person, 2 input cannot be read, 3 wrong usage, 4 internal fault
     */
    static int run(List<String> arguments, Console console) {
        var language = language(arguments);
        var words = Words.of(Main.class, "cli", language);
        var commands = new CommandLine(new Thangdo(console, words));
        commands.setResourceBundle(HelpBundle.in(language));
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setUsageHelpAutoWidth(true);
        commands.setParameterExceptionHandler((problem, given) -> wrongUsage(problem, console, words));
        commands.setExecutionExceptionHandler(new Faults(console, words));
        commands.setOut(console.resultWriter());
        commands.setErr(console.messageWriter());
        return commands.execute(arguments.toArray(String[]::new));
    }

    private static int wrongUsage(CommandLine.ParameterException problem, Console console, Words words) {
        console.tell(problem.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(problem, console.messageWriter());
        String command = problem.getCommandLine().getCommandSpec().qualifiedName(" ");
        console.tell(words.say("usage.hint", java.util.Map.of("command", command + " --help")));
        return ExitCode.WRONG_USAGE;
    }

    /** {@code --lang} if given, else the language of the system. */
    private static Language language(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            String tag = argument.startsWith("--lang=")
                    ? argument.substring(7)
                    : argument.equals("--lang") && i + 1 < arguments.size() ? arguments.get(i + 1) : "";
            var chosen = Arrays.stream(Language.values())
                    .filter(language -> language.tag().equalsIgnoreCase(tag))
                    .findFirst();
            if (chosen.isPresent()) {
                return chosen.get();
            }
        }
        return Locale.getDefault().getLanguage().equals("vi") ? Language.VI : Language.EN;
    }
}
