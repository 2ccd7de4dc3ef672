package org.tocsin.engine.guard;

import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.impl.cmmn.deployer.CmmnDeployer;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;

/** Refuses CMMN, which no process of ours uses, and whose listeners would name Java classes that no guard sees. */
final class NoCases implements Deployer {

    @Override
    public void deploy(DeploymentEntity deployment) {
        for (String name : deployment.getResources().keySet()) {
            for (String suffix : CmmnDeployer.CMMN_RESOURCE_SUFFIXES) {
                if (name.endsWith(suffix)) {
                    throw new NotValidException(name + " is CMMN; only BPMN, DMN and forms are taken");
                }
            }
        }
    }
}
