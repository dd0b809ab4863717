"""What a rule takes, in people and days: exact whole numbers, from the same evaluator that `osc tally` uses."""
