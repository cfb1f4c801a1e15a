-- Operators look at and decide which customer has which tool, for all customers at once and in the transaction of their own tenant, so that the
-- decision and its entry in the audit stand or fall together. Each customer still sees its own rows only, and nothing else of it is opened.
comment on table tool_enablement is 'operated';
