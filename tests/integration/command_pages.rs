//! `docs/commands.md`, the reference of the commands: it is what the definitions say.
//!
//! To write it again: `UPDATE_GOLDEN=1 cargo test command_pages`.

use std::fmt::Write;
use std::fs;

use clap::{Arg, Command, CommandFactory};
use katabook::cli::{Cli, GROUPS};

use crate::support::repository;

const TOP: &str = "\
# Commands

What `kata` can be asked for. Without a command, in a practice folder, it goes on where you were.

Results go to standard output, notes and errors to standard error. Every command understands `--help`, and `--python
VERSION|PATH`: the Python that checks run on ([checking.md](checking.md#which-python) says which it is without that). It ends
with one of these exit codes; where a command says more of them, it says so below.

| exit code | |
|---|---|
| 0 | everything that was asked for passed |
| 1 | a check failed, an audit found something, or a prediction did not hold |
| 2 | the command line, the workbook's content or this tool is at fault; nothing is known of the submission |

<!-- Generated from the definitions: UPDATE_GOLDEN=1 cargo test command_pages -->
";

#[test]
fn the_reference_of_the_commands_is_what_their_definitions_say() {
    let page = page();
    let path = repository().join("docs/commands.md");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, page).expect("the page can be written");
        return;
    }
    assert_eq!(fs::read_to_string(&path).expect("there is a page of commands"), page);
}

#[test]
fn every_argument_says_what_it_is() {
    fn hold(command: &Command, name: &str) {
        for arg in command.get_arguments().filter(|arg| !arg.is_hide_set()) {
            assert!(arg.get_help().is_some(), "{name}: {} has no help", arg.get_id());
        }
        command.get_subcommands().for_each(|below| hold(below, &format!("{name} {}", below.get_name())));
    }
    hold(&Cli::command(), "kata");
}

fn page() -> String {
    let mut cli = Cli::command().disable_help_flag(true).disable_help_subcommand(true);
    cli.build();
    let mut page = TOP.to_owned();
    for group in GROUPS {
        let links = group.commands.iter().map(|name| format!("[{name}](#kata-{name})")).collect::<Vec<_>>();
        let _ = write!(page, "\n**{}**: {}\n", group.title, links.join(", "));
    }
    for group in GROUPS {
        let _ = write!(page, "\n## {}\n", group.title);
        for name in group.commands {
            let command = cli.find_subcommand(name).expect("a test says that the groups' commands are defined");
            page += &section(command, &format!("kata {name}"), 3);
        }
    }
    page
}

/// A command, and then its own commands a level deeper.
fn section(command: &Command, name: &str, level: usize) -> String {
    let mut text = format!("\n{} {name}\n\n", "#".repeat(level));
    let about = command.get_long_about().or(command.get_about()).map(ToString::to_string).unwrap_or_default();
    let (first, rest) = about.split_once('\n').unwrap_or((&about, ""));
    text += &format!("{first}.\n{rest}").trim_end().replace('<', "&lt;");
    let usage = command.clone().render_usage().to_string();
    let usage = usage.trim_start_matches("Usage: ").lines().map(str::trim).collect::<Vec<_>>().join("\n");
    let _ = write!(text, "\n\n```text\n{usage}\n```\n");
    let (positional, options): (Vec<&Arg>, Vec<&Arg>) = command
        .get_arguments()
        .filter(|arg| !arg.is_hide_set() && arg.get_id() != "python")
        .partition(|arg| arg.is_positional());
    let items: String = positional.into_iter().chain(options).map(item).collect();
    if !items.is_empty() {
        let _ = write!(text, "\n{items}");
    }
    let after = command.get_after_help().map(ToString::to_string).unwrap_or_default();
    let (notes, examples) = after.split_once("Examples:\n").unwrap_or((&after, ""));
    if !notes.trim().is_empty() {
        let _ = write!(text, "\n{}\n", notes.trim());
    }
    if !examples.is_empty() {
        let lines = examples.lines().map(|line| format!("{}\n", line.trim())).collect::<String>();
        let _ = write!(text, "\nExamples:\n\n```sh\n{lines}```\n");
    }
    let below =
        command.get_subcommands().map(|below| section(below, &format!("{name} {}", below.get_name()), level + 1));
    text.trim_end().to_owned() + "\n" + &below.collect::<String>()
}

/// An argument: how it is written, what it is, its default, its values.
fn item(arg: &Arg) -> String {
    let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
    let more = arg.get_long_help().map(ToString::to_string).unwrap_or_default();
    let more = more.strip_prefix(&help).unwrap_or_default().trim().replace('\n', " ");
    let mut text = format!("- `{}`: {help}", written(arg));
    let takes_value = arg.get_action().takes_values();
    let mut values = arg.get_possible_values();
    values.retain(|value| takes_value && !value.is_hide_set());
    let explained = values.iter().any(|value| value.get_help().is_some());
    if !values.is_empty() && !explained {
        let names: Vec<String> = values.iter().map(|value| format!("`{}`", value.get_name())).collect();
        let _ = write!(text, "; one of {}", names.join(", "));
    }
    let defaults: Vec<_> = arg.get_default_values().iter().map(|value| format!("`{}`", value.display())).collect();
    if takes_value && !defaults.is_empty() {
        let _ = write!(text, " (default {})", defaults.join(", "));
    }
    if !more.is_empty() {
        let _ = write!(text, ". {more}");
    }
    text += "\n";
    for value in values.iter().filter(|_| explained) {
        let help = value.get_help().map(|help| format!(": {help}")).unwrap_or_default();
        let _ = writeln!(text, "  - `{}`{help}", value.get_name());
    }
    text
}

/// An argument as it is typed, such as `-v, --verbose` or `--out FILE`.
fn written(arg: &Arg) -> String {
    let values = arg.get_value_names().unwrap_or_default().join(" ");
    let several = arg.get_num_args().is_some_and(|n| n.max_values() > 1) && !values.contains(' ');
    let many = if several { "..." } else { "" };
    if arg.is_positional() {
        return format!("{values}{many}");
    }
    let short = arg.get_short().map(|short| format!("-{short}, ")).unwrap_or_default();
    let long = arg.get_long().map(|long| format!("--{long}")).unwrap_or_default();
    match (arg.get_action().takes_values(), arg.get_num_args().is_some_and(|n| n.min_values() == 0)) {
        (true, true) => format!("{short}{long} [{values}]"),
        (true, false) => format!("{short}{long} {values}{many}"),
        _ => format!("{short}{long}"),
    }
}
