-- Whether some scale or group of the outcome lies outside the highest of its bands, so that a group can be counted and filtered without opening
-- what is sealed. Null in drafts, and in what was completed before this column.
alter table assessment add needs boolean;
