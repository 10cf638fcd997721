-- Whoever a list names by mistake is not of the target group: neither sought out nor counted.
ALTER TYPE "OutreachState" ADD VALUE 'notMeant';
