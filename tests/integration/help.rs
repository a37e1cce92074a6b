//! What `kata` says of itself: help with examples, completions, manual pages.

use std::fs;

use clap::{CommandFactory, Parser};
use katabook::catalog::Workbook;
use katabook::cli::{Cli, GROUPS};

use crate::support::{kata, repository, stdout, tiny};

/// The commands below "Examples:" in a command's help.
fn examples(command: &clap::Command) -> Vec<String> {
    let help = command.get_after_help().map(ToString::to_string).unwrap_or_default();
    let (_, examples) = help.split_once("Examples:\n").unwrap_or_default();
    examples.lines().map(|line| line.trim().to_owned()).collect()
}

/// The words of an example, without what is the shell's: what stands before the command, and where its output goes.
fn words_of(example: &str) -> Vec<String> {
    let words = shlex::split(example.split(" >").next().unwrap_or_default()).expect("a shell can read it");
    words.into_iter().skip_while(|word| word.contains('=')).collect()
}

/// The katas of the shipped workbook that a command line names; none where it is about another workbook.
fn katas_named(words: &[String]) -> Vec<String> {
    let matches = Cli::command().try_get_matches_from(words).expect("the example parses");
    let mut named = Vec::new();
    let mut at = &matches;
    loop {
        for id in ["kata", "katas", "what", "print"] {
            if let Ok(Some(mut values)) = at.try_get_many::<String>(id) {
                let values: &mut dyn Iterator<Item = &String> = &mut values;
                // After the kata, `kata check` takes a file.
                named.extend(values.take(if id == "what" { 1 } else { usize::MAX }).cloned());
            }
        }
        let elsewhere = |id| matches!(at.try_get_raw(id), Ok(Some(_)));
        if elsewhere("folder") || elsewhere("tests") {
            return Vec::new();
        }
        match at.subcommand() {
            Some((_, below)) => at = below,
            None => return named,
        }
    }
}

#[test]
fn every_command_has_examples_that_it_understands() {
    let workbook = Workbook::shipped().expect("the shipped workbook can be read");
    let mut cli = Cli::command();
    cli.build();
    for command in cli.get_subcommands().filter(|c| c.get_name() != "help" && !c.is_hide_set()) {
        let name = command.get_name();
        let own = examples(command);
        assert!((1..=3).contains(&own.len()), "kata {name} --help has {} examples", own.len());
        let below = command.get_subcommands().filter(|c| c.get_name() != "help").flat_map(examples);
        for example in own.iter().cloned().chain(below) {
            assert!(example.len() <= 78, "{example:?} does not fit a terminal's line");
            let words = words_of(&example);
            let parsed = Cli::try_parse_from(&words);
            assert!(parsed.is_ok(), "{example}: {}", parsed.err().map(|e| e.to_string()).unwrap_or_default());
            assert_eq!(words.get(..2), Some(&["kata".to_owned(), name.to_owned()][..]), "{example}");
            for kata in katas_named(&words) {
                let (kata, mistake) = kata.split_once('/').map_or((kata.as_str(), None), |(k, m)| (k, Some(m)));
                let kata = workbook.kata(kata).unwrap_or_else(|e| panic!("{example}: {e}"));
                let known = |name: &str| kata.mistakes.iter().any(|mistake| mistake.name == name);
                assert!(mistake.is_none_or(known), "{example}");
            }
        }
    }
}

#[test]
fn every_command_is_in_one_group_of_the_help() {
    let mut grouped: Vec<&str> = GROUPS.iter().flat_map(|group| group.commands).copied().collect();
    let cli = Cli::command();
    let mut defined: Vec<&str> = cli.get_subcommands().filter(|c| !c.is_hide_set()).map(|c| c.get_name()).collect();
    grouped.sort_unstable();
    defined.sort_unstable();
    assert_eq!(grouped, defined);
}

#[test]
fn the_help_lists_the_commands_by_who_needs_them_in_80_columns() {
    let help = |argument: &str| stdout(&kata(&repository()).arg(argument).output().expect("kata runs"));
    let shown = help("--help");
    assert_eq!((help("-h"), help("help")), (shown.clone(), shown.clone()));
    for line in shown.lines() {
        assert!(line.chars().count() <= 80 && !line.contains(['{', '\u{1b}']), "{line:?}");
    }
    let mut rest = shown.as_str();
    for group in GROUPS {
        let (_, below) = rest.split_once(&format!("\n\n{}:\n", group.title)).unwrap_or_else(|| panic!("{shown}"));
        rest = below;
        let rows: Vec<&str> = rest.lines().take_while(|line| !line.is_empty()).collect();
        let names: Vec<&str> = rows.iter().filter_map(|row| row.split_whitespace().next()).collect();
        assert_eq!(names, group.commands, "{}", group.title);
        assert!(rows.iter().all(|row| row.split_whitespace().count() > 1), "every row says what its command does");
    }
}

/// What a shell is offered for the last of these words, as bash asks.
fn offered(words: &[&str]) -> Vec<String> {
    let mut command = kata(&repository());
    command.env("COMPLETE", "bash").env("_CLAP_IFS", "\n").env("_CLAP_COMPLETE_INDEX", (words.len() - 1).to_string());
    let output = command.arg("--").args(words).output().expect("kata runs");
    assert_eq!(output.status.code(), Some(0));
    stdout(&output).lines().map(str::to_owned).collect()
}

#[test]
fn a_shell_completes_katas_topics_formats_and_files() {
    assert_eq!(offered(&["kata", "sol"]), ["solution"]);
    assert_eq!(offered(&["kata", "show", "n_pl"]), ["n_plus_one"]);
    assert_eq!(offered(&["kata", "check", "n_pl"]), ["n_plus_one"]);
    assert_eq!(offered(&["kata", "check", "n_plus_one", "Cargo.t"]), ["Cargo.toml"]);
    assert_eq!(offered(&["kata", "list", "--topic", "datab"]), ["databases"]);
    assert_eq!(offered(&["kata", "list", "--format", "j"]), ["json"]);
    let tiny = tiny().display().to_string();
    assert_eq!(offered(&["kata", "show", "--workbook", &tiny, "s"]), ["slugs"]);
}

#[test]
fn each_shell_is_given_a_line_that_asks_kata_itself() {
    for (shell, line) in [
        ("bash", "source <(COMPLETE=bash kata)\n"),
        ("zsh", "source <(COMPLETE=zsh kata)\n"),
        ("fish", "COMPLETE=fish kata | source\n"),
        (
            "powershell",
            "$env:COMPLETE = \"powershell\"; kata | Out-String | Invoke-Expression; Remove-Item Env:\\COMPLETE\n",
        ),
    ] {
        let output = kata(&repository()).args(["completions", shell]).output().expect("kata runs");
        assert!(stdout(&output).ends_with(&format!(", and begin a new shell.\n{line}")), "{}", stdout(&output));
        let script = kata(&repository()).env("COMPLETE", shell).output().expect("kata runs");
        assert!(script.status.success() && stdout(&script).contains("COMPLETE"), "{}", stdout(&script));
    }
}

#[test]
fn there_is_a_manual_page_for_each_command() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let output = kata(folder.path()).args(["man", "man1"]).output().expect("kata runs");
    assert_eq!(stdout(&output), "man1: kata.1 and a page for each command are written\nNext: `man man1/kata.1`.\n");
    for command in Cli::command().get_subcommands().filter(|c| !c.is_hide_set()) {
        let page = folder.path().join(format!("man1/kata-{}.1", command.get_name()));
        let page = fs::read_to_string(&page).unwrap_or_else(|e| panic!("{}: {e}", page.display()));
        assert!(page.contains("Examples:"), "{page}");
    }
    assert!(folder.path().join("man1/kata.1").is_file());
}
