//! Calculates with the tokens of another guest. To this guest a tokenizer is a number that means something to the host, and
//! through it to the other guest.

mod bindings;

use bindings::example::pipeline::tokens::{Mistake, Token, Tokenizer};
use bindings::Problem;

/// The tokens of an expression, the next of which is known.
struct Tokens<'a> {
    tokenizer: &'a Tokenizer,
    next: Option<Token>,
}

impl Tokens<'_> {
    fn new(tokenizer: &Tokenizer) -> Result<Tokens<'_>, Problem> {
        let next = tokenizer.next().map_err(Problem::Token)?;
        Ok(Tokens { tokenizer, next })
    }

    fn advance(&mut self) -> Result<Option<Token>, Problem> {
        let next = self.tokenizer.next().map_err(Problem::Token)?;
        Ok(std::mem::replace(&mut self.next, next))
    }

    /// Skips a symbol if it is one of those.
    fn symbol(&mut self, symbols: &str) -> Result<Option<char>, Problem> {
        match self.next {
            Some(Token::Symbol(symbol)) if symbols.contains(symbol) => {
                self.advance()?;
                Ok(Some(symbol))
            }
            _ => Ok(None),
        }
    }

    fn sum(&mut self) -> Result<f64, Problem> {
        let mut value = self.product()?;
        while let Some(symbol) = self.symbol("+-")? {
            let other = self.product()?;
            value += if symbol == '+' { other } else { -other };
        }
        Ok(value)
    }

    fn product(&mut self) -> Result<f64, Problem> {
        let mut value = self.factor()?;
        while let Some(symbol) = self.symbol("*/")? {
            let other = self.factor()?;
            value *= if symbol == '*' { other } else { 1.0 / other };
        }
        Ok(value)
    }

    fn factor(&mut self) -> Result<f64, Problem> {
        if self.symbol("(")?.is_some() {
            let value = self.sum()?;
            return match self.symbol(")")? {
                Some(_) => Ok(value),
                None => Err(unexpected(&self.next)),
            };
        }
        match self.advance()? {
            Some(Token::Number(number)) => Ok(number),
            other => Err(unexpected(&other)),
        }
    }
}

fn unexpected(token: &Option<Token>) -> Problem {
    Problem::Unexpected(match token {
        None => "the end".to_string(),
        Some(Token::Number(number)) => number.to_string(),
        Some(Token::Symbol(symbol)) => symbol.to_string(),
    })
}

struct Calculator;

impl bindings::Guest for Calculator {
    fn calculate(text: String) -> Result<f64, Problem> {
        Self::calculate_tokens(Tokenizer::new(&text))
    }

    fn calculate_tokens(tokens: Tokenizer) -> Result<f64, Problem> {
        let mut tokens = Tokens::new(&tokens)?;
        let value = tokens.sum()?;
        match tokens.next {
            None => Ok(value),
            other => Err(unexpected(&other)),
        }
        // The tokenizer is dropped here, and destroyed in the other guest.
    }

    fn starts_with_number(tokens: &Tokenizer) -> Result<bool, Mistake> {
        Ok(matches!(tokens.next()?, Some(Token::Number(_))))
    }
}

bindings::export!(Calculator with_types_in bindings);
