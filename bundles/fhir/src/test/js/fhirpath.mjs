// Evaluates the calculated expressions of the Questionnaires that the tests in Java wrote, over their responses, with the fhirpath package.
import {readFileSync} from 'node:fs';
import fhirpath from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4/index.js';

const CALCULATED = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression';
const VARIABLE = 'http://hl7.org/fhir/StructureDefinition/variable';
const model = r4.default ?? r4;
const compiled = new Map();

function run(expression, resource, variables) {
  let evaluate = compiled.get(expression);
  if (!evaluate) {
    evaluate = fhirpath.compile(expression, model);
    compiled.set(expression, evaluate);
  }
  return evaluate(resource, {resource, ...variables});
}

const expressions = (element, url) => (element.extension ?? []).filter(one => one.url === url).map(one => one.valueExpression);

function totals(questionnaire, response) {
  const variables = {};
  for (const variable of expressions(questionnaire, VARIABLE)) {
    variables[variable.name] = run(variable.expression, response, variables);
  }
  const found = {};
  for (const item of (questionnaire.item.find(one => one.linkId === 'scales/all') ?? {item: []}).item) {
    const own = {...variables};
    for (const variable of expressions(item, VARIABLE)) {
      own[variable.name] = run(variable.expression, response, own);
    }
    for (const calculated of expressions(item, CALCULATED)) {
      const result = run(calculated.expression, response, own);
      found[item.linkId.substring('scale/'.length)] = result.length ? Number(result[0]) : null;
    }
  }
  return found;
}

for (const {questionnaire, responses} of JSON.parse(readFileSync(process.argv[2], 'utf8'))) {
  for (const response of responses) {
    console.log(JSON.stringify(totals(questionnaire, response)));
  }
}
