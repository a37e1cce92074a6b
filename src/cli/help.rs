//! How `kata --help` is laid out: clap knows no groups of commands, so they stand in its template.

use std::fmt::Write;

use clap::builder::{StyledStr, Styles};

/// Commands that the same people need.
#[derive(Debug)]
pub struct Group {
    pub title: &'static str,
    pub commands: &'static [&'static str],
}

/// What stands before and after the groups. Words in braces are clap's.
const TOP: &str = "{about-with-newline}\n{usage-heading} {usage}\n\n\
                   Without a command, in a practice folder: go on where you were.\n";
const END: &str = "{options}{after-help}\n\n`kata COMMAND --help` has the options and examples of each.";

/// The template of `kata --help`: each command in its group, with the first line of its help.
///
/// cli: has the commands.
pub fn template(groups: &[Group], cli: &clap::Command) -> StyledStr {
    let styles = Styles::styled();
    let (heading, name) = (styles.get_header(), styles.get_literal());
    let width = groups.iter().flat_map(|group| group.commands).map(|name| name.len()).max().unwrap_or_default();
    let mut text = TOP.to_owned();
    for group in groups {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "\n{heading}{}:{heading:#}", group.title);
        for command in group.commands {
            let about = cli.find_subcommand(command).and_then(clap::Command::get_about);
            let about = about.map(ToString::to_string).unwrap_or_default();
            let _ = writeln!(text, "  {name}{command:width$}{name:#}  {about}");
        }
    }
    let _ = write!(text, "\n{heading}Options:{heading:#}\n{END}");
    text.into()
}
