//! What the README and docs/katas.md say of the katas: the two commands, the report that is shown, the table.
//!
//! To write the table and the report again: `UPDATE_GOLDEN=1 cargo test readme`.

use std::fs;

use katabook::catalog::Workbook;

use crate::support::{kata, repository, stdout};

const HEAD: &str = "| kata | difficulty | asked | what you take away |\n|---|---|---|---|\n";
const END: &str = "<!-- end of katas -->\n";

#[test]
fn the_table_of_katas_is_the_workbooks() {
    let mut table = HEAD.to_owned();
    for kata in Workbook::shipped().expect("the shipped workbook can be read").katas() {
        let kata = kata.expect("every shipped kata can be read");
        let facts = &kata.facts;
        table += &format!("| `{}` | {} | {} | {} |\n", kata.id(), facts.difficulty, facts.rarity, facts.summary);
    }
    let path = repository().join("docs/katas.md");
    let page = fs::read_to_string(&path).expect("there is a page of katas");
    let start = page.find("| kata |").expect("it has a table");
    let end = page.find(END).expect("the table has an end");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, format!("{}{table}{}", &page[..start], &page[end..])).expect("it can be written");
        return;
    }
    assert_eq!(page[start..end], table);
}

#[test]
fn the_failing_check_that_it_shows_reads_as_it_is_printed() {
    const COMMAND: &str = "$ kata check n_plus_one mine.py\n";
    let printed = printed_for_the_mistake(&[]);
    let path = repository().join("README.md");
    let readme = fs::read_to_string(&path).expect("there is a README");
    let start = readme.find(COMMAND).expect("it shows a check") + COMMAND.len();
    let end = start + readme[start..].find("```").expect("the block has an end");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        let shown = format!("{}{}{}", &readme[..start], printed, &readme[end..]);
        fs::write(&path, shown).expect("the README can be written");
        return;
    }
    assert_eq!(readme[start..end], printed);
}

#[test]
fn the_drawing_at_its_top_is_the_one_that_kata_makes() {
    let path = repository().join("docs/screen.svg");
    let drawn = printed_for_the_mistake(&["--format", "svg"]);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, drawn).expect("it can be written");
        return;
    }
    let there = fs::read_to_string(&path).expect("`scripts/drawing` makes it");
    assert!(there == drawn, "`scripts/drawing` draws it again");
}

/// What `kata check` says of the mistake that the README is about.
fn printed_for_the_mistake(flags: &[&str]) -> String {
    let shipped = Workbook::shipped().and_then(|workbook| workbook.kata("n_plus_one")).expect("it is shipped");
    let mistake = shipped.mistakes.iter().find(|m| m.name == "query_per_author").expect("it is one of its mistakes");
    let folder = tempfile::tempdir().expect("a temporary folder");
    let source = mistake.source().expect("it fits the reference");
    let (_, program) = source.rsplit_once("import sqlite3").expect("its docstring comes before that");
    fs::write(folder.path().join("mine.py"), format!("import sqlite3{program}")).expect("it can be written");
    let command = [&["check", "n_plus_one", "mine.py"], flags].concat();
    let check = || stdout(&kata(folder.path()).args(&command).output().expect("kata runs"));
    // On a busy machine a check of a mistake can run out of its time; then it is not recognised.
    (0..4).map(|_| check()).find(|text| text.contains("The idea behind it")).expect("the mistake is recognised")
}

#[test]
fn it_opens_with_two_commands() {
    let readme = fs::read_to_string(repository().join("README.md")).expect("there is a README");
    let block = readme.split("```").nth(1).expect("it has a block of code");
    let commands: Vec<&str> = block.lines().skip(1).filter(|l| !l.trim().is_empty()).collect();
    assert_eq!(commands.len(), 2, "{commands:?}");
    assert!(commands[1].starts_with("cargo test"), "{commands:?}");
}

#[test]
fn what_the_authors_guide_shows_of_its_example_is_what_stands_there() {
    let guide = fs::read_to_string(repository().join("CONTRIBUTING.md")).expect("it is there");
    let mut shown = 0;
    for (at, _) in guide.match_indices("<!-- docs/example/") {
        let (file, rest) = guide[at + 5..].split_once(" -->\n").expect("the mark ends");
        let fence = rest.split_inclusive(|c| c != '`').next().expect("a fence").trim_end_matches(|c| c != '`');
        let code =
            rest.split_once('\n').and_then(|(_, rest)| rest.split_once(&format!("\n{fence}\n"))).expect("it ends").0;
        let text = fs::read_to_string(repository().join(file)).unwrap_or_else(|e| panic!("{file}: {e}"));
        assert!(text.contains(code), "{file} does not have this:\n{code}");
        shown += 1;
    }
    assert_eq!(shown, 5);
}
