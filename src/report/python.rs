//! Python's text, read as far as a report needs it. It is not parsed.

/// What is indented beneath `def name(`. It is read, not parsed: text that a string continues at the margin ends it.
pub fn body(source: &str, name: &str) -> Option<String> {
    let heads = [format!("def {name}("), format!("async def {name}(")];
    let mut lines = source.lines().skip_while(|line| !heads.iter().any(|head| line.starts_with(head.as_str())));
    lines.by_ref().find(|line| line.trim_end().ends_with(':'))?;
    let inside: Vec<&str> = lines.take_while(|l| l.trim().is_empty() || l.starts_with([' ', '\t'])).collect();
    let inside = without_docstring(&inside);
    let margin = inside.iter().filter(|l| !l.trim().is_empty()).map(|l| l.len() - l.trim_start().len()).min()?;
    let text: Vec<&str> = inside.iter().map(|l| l.get(margin..).unwrap_or_default()).collect();
    Some(text.join("\n").trim().to_owned())
}

/// The lines of a function's body after its docstring.
pub fn without_docstring<'t, 's>(lines: &'t [&'s str]) -> &'t [&'s str] {
    let Some(opened) = lines.first().and_then(|l| l.trim().strip_prefix("\"\"\"")) else { return lines };
    let closed = |line: &&str| line.trim_end().ends_with("\"\"\"");
    let end = if closed(&opened) { Some(0) } else { lines.iter().skip(1).position(closed).map(|at| at + 1) };
    end.map_or(lines, |end| &lines[end + 1..])
}

/// A test's function without its docstring: its title and its reason are told already.
pub fn without_its_docstring(test: &str) -> String {
    let lines: Vec<&str> = test.lines().collect();
    let body = lines.iter().position(|line| line.trim_end().ends_with(':')).map_or(0, |head| head + 1);
    let (head, body) = lines.split_at(body);
    [head, without_docstring(body)].concat().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHECKS: &str = "@check\ndef one(solution):\n    \"\"\"A title.\n\n    Why.\n    \"\"\"\n    x = 1\n\n    \
                          if x:\n        expect(x)\n\n\n@check\ndef two(solution):\n    \"\"\"Short.\"\"\"\n    assert 2\n";

    #[test]
    fn the_code_of_a_test_is_its_functions_body() {
        assert_eq!(body(CHECKS, "one").as_deref(), Some("x = 1\n\nif x:\n    expect(x)"));
        assert_eq!(body(CHECKS, "two").as_deref(), Some("assert 2"));
        assert_eq!(body(CHECKS, "three"), None);
    }
}
